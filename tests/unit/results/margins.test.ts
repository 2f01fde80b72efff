import { expect, test } from 'vitest';
import { cellAt, margins } from '../../../src/results/margins.ts';
import { viewsOf } from '../../../src/results/views.ts';
import { all, tables } from '../../charts/views-fixture.ts';

const find = (id: string) => all.find((margin) => margin.id === id)!;

test.each([
  ['coco-relative', 6, 28.3, true],
  ['localization-year', 16.3, 64.4, true],
  ['detection-points', 8.5, 15.9, true],
  ['depth-points', 2.85, 10.2, true],
  ['slide-localization', 3, 25, false],
  ['slide-detection', 8.5, 15.9, true],
  ['slide-coco-detection', 3.8, 11.3, true],
  ['slide-coco-segmentation', 3.1, 12.4, true],
])('%s: %d points, %d%% relative, agrees: %s', (id, points, relative, agrees) => {
  expect(find(id).points).toBeCloseTo(points, 6);
  expect(find(id).relative).toBeCloseTo(relative, 1);
  expect(find(id).agrees).toBe(agrees);
});

test('only the margin of localization does not follow from its numbers', () => {
  expect(all.filter(({ agrees }) => !agrees).map(({ id }) => id)).toEqual(['slide-localization']);
});

test('the range is what rounding leaves open', () => {
  const [low, high] = find('slide-localization').range;
  expect(low).toBeCloseTo((100 * (11.95 - 9.05)) / 11.95, 6);
  expect(high).toBeCloseTo((100 * (12.05 - 8.95)) / 12.05, 6);
  for (const { range, kind, points, relative } of all) {
    expect(range[0]).toBeLessThan(kind === 'points' ? points : relative);
    expect(range[1]).toBeGreaterThan(kind === 'points' ? points : relative);
  }
});

test('a claim about a cell that is not there stops the build and names it', () => {
  expect(() => cellAt(tables, 'table-8#no-such-cell')).toThrow('table-8#no-such-cell');
  const claim = {
    id: 'x',
    by: 'paper' as const,
    says: { zh: '某', en: 'x' },
    kind: 'points' as const,
    printed: 1,
    digits: 0,
    from: 'table-13#vgg-testing',
    to: 'table-8#vgg-16-map-50',
  };
  expect(() => margins([claim], tables)).toThrow('table-13#vgg-testing');
});

test('a table knows which views hold its numbers', () => {
  for (const { from, to } of all)
    for (const { table } of [from, to]) expect(viewsOf(table.id).map(({ id }) => id)).toContain('margins');
  expect(viewsOf('table-10').map(({ id }) => id)).toEqual(['all']);
});
