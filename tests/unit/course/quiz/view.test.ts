import { expect, test } from 'vitest';
import zh from '../../../../content/ui/zh.json' with { type: 'json' };
import en from '../../../../content/ui/en.json' with { type: 'json' };
import { arrange, letter, placeOf } from '../../../../src/course/quiz/arrange.ts';
import type { Question } from '../../../../src/course/quiz/schema.ts';
import { solution } from '../../../../src/course/quiz/solution.ts';
import { pieces } from '../../../../src/course/quiz/text.ts';
import { keyOf, viewOf } from '../../../../src/course/quiz/view.ts';

const both = (text: string) => ({ zh: `${text} 中`, en: text });
const common = {
  id: 'some-question',
  section: 'abstract',
  question: both('Why?'),
  explanation: both('Because.'),
  source: { page: 5, table: 2 },
  see: 'paper/abstract/#two-claims',
};
const choice: Question = { ...common, right: both('yes'), wrong: [both('no'), both('never')] };
const numeric: Question = { ...common, answer: { value: 294912, tolerance: 0.5, unit: both('weights') } };
const context = { lang: 'en', number: 3, t: en, link: (path: string) => `/en/${path}` } as const;

test('the right option has its place from the id, the wrong ones keep their order', () => {
  const { options, right } = arrange(choice);
  expect(options[right]).toEqual(both('yes'));
  expect(options.filter((_, place) => place !== right).map((option) => option.en)).toEqual(['no', 'never']);
  expect(arrange(choice)).toEqual(arrange(choice));
});

test('places are spread evenly', () => {
  const found = [0, 0, 0, 0];
  for (let i = 0; i < 4000; i++) found[placeOf(`question-${i}`, 4)]! += 1;
  expect(Math.min(...found)).toBeGreaterThan(900);
});

test('a view is in one language, with source and link', () => {
  expect(viewOf(choice, context)).toMatchObject({
    number: 3,
    question: 'Why?',
    source: 'Paper, p. 5, Table 2',
    href: '/en/paper/abstract/#two-claims',
  });
  expect(viewOf(choice, { ...context, lang: 'zh', t: zh }).source).toBe('论文第 5 页，表 2');
});

test('a paragraph is named with its section, another work by its label', () => {
  const from = (source: Question['source']) => viewOf({ ...choice, source }, context).source;
  expect(from({ page: 1, par: '2' })).toBe('Paper, p. 1, abstract, ¶ 2');
  expect(from({ page: 8, section: '4.2', par: '3–4' })).toBe('Paper, p. 8, §4.2, ¶ 3–4');
  expect(from({ cite: 'srivastava2015training' })).toBe('Srivastava et al., 2015b');
});

test('both languages have the same key', () => {
  const { right } = keyOf(choice) as { right: number };
  for (const lang of ['zh', 'en'] as const) {
    expect(viewOf(choice, { ...context, lang })).toMatchObject({ right });
  }
});

test('the solution in a line', () => {
  expect(solution(viewOf(choice, context))).toBe(`${letter(arrange(choice).right)}. yes`);
  expect(solution(viewOf(numeric, context))).toBe('294,912 weights');
  const percent = { ...numeric, answer: { value: 12.34, tolerance: 1, unit: { zh: '%', en: '%' } } };
  expect(solution(viewOf(percent, context))).toBe('12.34%');
});

test('code is every second piece', () => {
  expect(pieces('with `bias=False` here')).toEqual(['with ', 'bias=False', ' here']);
  expect(pieces('none')).toEqual(['none']);
});
