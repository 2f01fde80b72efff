import { expect, test } from 'vitest';
import { compareHtml } from '../../../src/architectures/compare-html.ts';
import { compare, ratioText } from '../../../src/architectures/compare.ts';
import { summarize } from '../../../src/architectures/summary.ts';
import { load } from './networks.ts';

const rows = (a: string, b: string) => compare(summarize(load(a)), summarize(load(b)));

test('VGG-19 and ResNet-34: deeper, fewer parameters, less than a fifth of the cost', () => {
  const [depth, parameters, multiplyAdds] = rows('vgg-19', 'resnet-34');
  expect(depth).toMatchObject({ a: '19', b: '34' });
  expect(parameters).toMatchObject({ a: '143,667,240', b: '21,797,672' });
  expect(multiplyAdds!.ratio).toBeCloseTo(0.187, 3);
});

test('layers are lined up by the size of their maps, large to small', () => {
  const sizes = rows('vgg-19', 'resnet-34').flatMap(({ topic }) =>
    topic.key === 'size' ? [topic.size] : [],
  );
  expect(sizes).toEqual([224, 112, 56, 28, 14, 7]);
  expect(rows('vgg-19', 'resnet-34')[5]).toMatchObject({ a: '2 × 64 · 1.94\u00a0G', b: null, ratio: null });
});

test('CIFAR stages of one map size are taken together', () => {
  expect(rows('plain-20', 'resnet-20')[5]).toMatchObject({ a: '7 × 16 · 14.6\u00a0M', ratio: 1 });
});

test('bars have one scale for both sides, the longest 1', () => {
  const parts = rows('vgg-19', 'resnet-34').flatMap((row) => row.parts ?? []);
  expect(Math.max(...parts)).toBe(1);
  expect(Math.min(...parts)).toBe(0);
});

test.each([
  [1, '='],
  [0.1866, '×0.19'],
  [0.00414, '×0.0041'],
  [3.567, '×3.57'],
  [12.3, '×12'],
  [null, '–'],
])('a ratio of %j is written %s', (ratio, text) => {
  expect(ratioText(ratio)).toBe(text);
});

test('what is the same on both sides is marked', () => {
  const words = {
    depth: 'd',
    parameters: 'p',
    multiplyAdds: 'm',
    memory: 'y',
    field: 'f',
    size: '{size}',
    head: 'h',
  };
  const html = compareHtml(summarize(load('plain-20')), summarize(load('resnet-20')), words);
  expect(html.split('<tr class="same">')).toHaveLength(10);
  expect(html).toContain('<th scope="row">32×32</th>');
});
