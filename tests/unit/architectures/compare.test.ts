import { expect, test } from 'vitest';
import { compareHead, compareHtml } from '../../../src/architectures/compare-html.ts';
import { compareSaid, ratioText } from '../../../src/architectures/compare-words.ts';
import { compare } from '../../../src/architectures/compare.ts';
import { summarize } from '../../../src/architectures/summary.ts';
import { compareWords } from '../../../src/architectures/words.ts';
import { load } from './networks.ts';

const EN = compareWords('en');
const ZH = compareWords('zh');
const all = (...ids: string[]) => ids.map((id) => summarize(load(id)));
const rows = (...ids: string[]) => compare(all(...ids));

test('VGG-19 and ResNet-34: deeper, fewer parameters, less than a fifth of the cost', () => {
  const [depth, parameters, multiplyAdds] = rows('vgg-19', 'resnet-34');
  expect(depth!.cells.map(({ text }) => text)).toEqual(['19', '34']);
  expect(parameters!.cells.map(({ text }) => text)).toEqual(['143,667,240', '21,797,672']);
  expect(multiplyAdds!.cells[1]!.ratio).toBeCloseTo(0.187, 3);
});

test('layers are lined up by the size of their maps, large to small', () => {
  const sizes = rows('vgg-19', 'resnet-34').flatMap(({ topic }) =>
    topic.key === 'size' ? [topic.size] : [],
  );
  expect(sizes).toEqual([224, 112, 56, 28, 14, 7]);
  expect(rows('vgg-19', 'resnet-34')[5]!.cells).toMatchObject([
    { text: '2 × 64 · 1.94\u00a0G' },
    { text: null, ratio: null },
  ]);
});

test('CIFAR stages of one map size are taken together', () => {
  expect(rows('plain-20', 'resnet-20')[5]!.cells).toMatchObject([
    { text: '7 × 16 · 14.6\u00a0M' },
    { ratio: 1 },
  ]);
});

test('bars have one scale for all columns, the longest 1', () => {
  const parts = rows('vgg-19', 'resnet-34', 'plain-34').flatMap(({ cells }) =>
    cells.flatMap(({ part }) => part ?? []),
  );
  expect(Math.max(...parts)).toBe(1);
  expect(Math.min(...parts)).toBe(0);
});

test.each([
  [1, 'the same', '相同'],
  [0.995, 'nearly the same', '相近'],
  [0.1866, '5.4 times fewer', '是它的 1/5.4'],
  [0.00414, '242 times fewer', '是它的 1/242'],
  [3.567, '3.6 times as many', '是它的 3.6 倍'],
  [1.034, '1.03 times as many', '是它的 1.03 倍'],
  [12.3, '12 times as many', '是它的 12 倍'],
  [null, '', ''],
])('a ratio of %j is “%s”, “%s”', (ratio, en, zh) => {
  expect(ratioText(ratio, { key: 'parameters' }, EN)).toBe(en);
  expect(ratioText(ratio, { key: 'parameters' }, ZH)).toBe(zh);
});

test('the words above the table are about the networks in it, whichever they are', () => {
  expect(compareSaid(all('vgg-19', 'resnet-34'), EN)).toEqual([
    'Against VGG-19, ResNet-34 has 1.8 times as many layers, 6.6 times fewer parameters and 5.4 times fewer multiply-adds.',
  ]);
  expect(compareSaid(all('plain-20', 'resnet-20', 'resnet-56'), ZH)).toEqual([
    '与 plain-20 相比，ResNet-20 的三个数：层数，相同；参数，相同；乘加次数，相同。',
    expect.stringContaining('与 plain-20 相比，ResNet-56 的三个数：层数，是它的 2.8 倍'),
  ]);
});

test('what is the same in all columns is marked, and each network has its column', () => {
  const html = compareHtml(all('plain-20', 'resnet-20'), EN);
  expect(html.split('<tr class="same">')).toHaveLength(10);
  expect(html).toContain('<th scope="row">Layers at 32×32</th>');
  expect(compareHead(all('plain-20', 'resnet-20', 'vgg-19')).split('<th')).toHaveLength(4);
});
