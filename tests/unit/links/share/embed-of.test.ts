import { expect, test } from 'vitest';
import { embedOf } from '../../../../src/links/share/embed-of.ts';

test('tables, networks, quizzes and experiments are embedded as pages; sections, lessons and lists are not', () => {
  for (const path of ['results/table-2/', 'architectures/resnet-50/', 'quiz/abstract/', 'lab/', 'lab/depth/'])
    expect(embedOf(path)).toBe(path);
  for (const path of ['', 'paper/abstract/', 'review/lesson-1/', 'results/', 'results/cost/', 'glossary/'])
    expect(embedOf(path)).toBeUndefined();
});

test('charts and figures have pages of their own; a cell is shown in its table', () => {
  expect(embedOf('results/table-2/', { id: 'chart', kind: 'chart' })).toBe('results/table-2/chart/');
  expect(embedOf('paper/cifar-10/', { id: 'fig-6', kind: 'figure' })).toBe('paper/cifar-10/fig-6/');
  expect(embedOf('results/table-2/', { id: 'r34-plain', kind: 'cell' })).toBe('results/table-2/#r34-plain');
  expect(embedOf('results/table-2/', { id: 'table', kind: 'table' })).toBe('results/table-2/');
  expect(embedOf('quiz/abstract/', { id: 'q', kind: 'question' })).toBe('quiz/abstract/#q');
  expect(embedOf('lab/performance/', { id: 'ratios', kind: 'chart' })).toBe('lab/performance/ratios/');
  expect(embedOf('results/gallery/', { id: 'chart-table-2', kind: 'chart' })).toBeUndefined();
  expect(embedOf('paper/abstract/', { id: 'q', kind: 'question' })).toBeUndefined();
});
