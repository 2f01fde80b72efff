import { expect, test } from 'vitest';
import { matches } from '../../../src/course/glossary/filter.ts';
import { byInitial, initialOf } from '../../../src/course/glossary/initial.ts';

test.each([
  ['残差学习', 'C'],
  ['恒等映射', 'H'],
  ['瓶颈结构', 'P'],
  ['快捷连接', 'K'],
  ['学习率', 'X'],
  ['softmax', 'S'],
  ['F(x)', 'F'],
] as const)('%s stands under %s', (term, letter) => {
  expect(initialOf(term, 'zh')).toBe(letter);
});

test('Chinese and Latin terms of a letter stand together, letters in order', () => {
  const groups = byInitial(['退化问题', 'ReLU', 'top-1', '软标签'], (term) => term, 'zh');
  expect(groups.map(([letter, terms]) => [letter, terms.length])).toEqual([
    ['R', 2],
    ['T', 2],
  ]);
});

test('an entry is left when it has all that is typed, in either language', () => {
  const entry = '残差学习 residual learning: layers learn the difference';
  expect(matches(entry, '残差')).toBe(true);
  expect(matches(entry, 'RESIDUAL 残')).toBe(true);
  expect(matches(entry, ' ')).toBe(true);
  expect(matches(entry, 'bottleneck')).toBe(false);
});
