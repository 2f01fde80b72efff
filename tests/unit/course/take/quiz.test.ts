import { expect, test } from 'vitest';
import type { Course } from '../../../../src/course/take/quiz/course.ts';
import { gift } from '../../../../src/course/take/quiz/gift.ts';
import { asked, items, nameOf, type Item } from '../../../../src/course/take/quiz/item.ts';
import { moodle } from '../../../../src/course/take/quiz/moodle.ts';
import { qti } from '../../../../src/course/take/quiz/qti.ts';
import { quizzes } from '../../../../src/course/quiz/load.ts';
import { isChoice } from '../../../../src/course/quiz/schema.ts';
import { LANGS, type Lang } from '../../../../src/i18n/languages.ts';
import { readGift, readMoodle, readQti, type Read } from './read-quiz.ts';

const sections = [...quizzes().keys()];
const address = (path: string) => `https://example.org/en/${path}`;
const courseOf = (all: readonly Item[]): Course => ({
  title: 'T/1',
  lang: 'en',
  chapters: [{ id: 'c', title: 'A/B & C', items: all }],
});
const expected = (item: Item): Read => ({
  id: item.id,
  question: asked(item),
  explanation: item.explanation,
  address: item.address,
  ...('options' in item ? { options: [...item.options] } : { value: item.value, tolerance: item.tolerance }),
});

const ways: [string, (course: Course) => Read[]][] = [
  ['Moodle XML', (course) => readMoodle(moodle(course)).questions],
  ['GIFT', (course) => readGift(gift(course))],
  ['QTI', (course) => readQti(qti(course)).questions],
];

test.each(LANGS.flatMap((lang) => ways.map(([name, way]) => [name, lang, way] as const)))(
  'every question comes back from %s in %s as it was asked',
  (_, lang, way) => {
    const all = items(sections, lang, address);
    expect(way(courseOf(all))).toEqual(all.map(expected));
  },
);

/** What the site does not ask yet, but a system could be asked. */
const HARD: Item = {
  id: 'hard',
  section: 'abstract',
  question: 'Which of `a = {b}` ~ \\(x_1 < \\frac{1}{2}\\) & "c": #1?',
  explanation: 'Both: \\(a\\), ]] > and `}`.',
  source: 'Paper, p. 1',
  address: address('paper/abstract/#a'),
  read: 'Read',
  lessons: ['lesson-1'],
  options: [
    { text: 'one \\(y = x\\)', right: true },
    { text: '`two` ~', right: true },
    { text: 'three = 3', right: false },
  ],
};

test.each(ways)('several right options, formulas and signs with a meaning come back from %s', (_, way) => {
  expect(way(courseOf([HARD]))).toEqual([expected(HARD)]);
});

test('several right options share the whole mark', () => {
  const xml = moodle(courseOf([HARD]));
  expect(xml).toContain('<single>false</single>');
  expect([...xml.matchAll(/fraction="([^"]+)"/g)].map(([, share]) => share)).toEqual(['50', '50', '-100']);
  expect(gift(courseOf([HARD]))).toContain('~%50%');
});

test('formulas are TeX for Moodle and MathML in QTI', () => {
  expect(moodle(courseOf([HARD]))).toContain('\\(x_1 &lt; \\frac{1}{2}\\)');
  const { files } = readQti(qti(courseOf([HARD])));
  expect(files['items/q-hard.xml']).toContain('<math xmlns="http://www.w3.org/1998/Math/MathML"');
});

test('the package names every file that it holds', () => {
  const { files } = readQti(qti(courseOf(items(sections, 'zh', address))));
  const named = [...files['imsmanifest.xml']!.matchAll(/<file href="([^"]+)"/g)].map(([, file]) => file);
  expect(['imsmanifest.xml', ...named].sort()).toEqual(Object.keys(files).sort());
});

test('options, numbers and tolerances are those of content/quiz', () => {
  const asked = [...quizzes().values()].flat();
  const lang: Lang = 'zh';
  const all = new Map(items(sections, lang, address).map((item) => [item.id, item]));
  expect(all.size).toBe(asked.length);
  for (const question of asked) {
    const item = all.get(question.id)!;
    if (isChoice(question)) {
      if (!('options' in item)) throw new Error(question.id);
      expect(item.options.filter(({ right }) => right)).toEqual([
        { text: question.right[lang], right: true },
      ]);
      expect(item.options).toHaveLength(question.wrong.length + 1);
    } else expect(item).toMatchObject({ value: question.answer.value, tolerance: question.answer.tolerance });
  }
});

test('a question is found in a list by its first words', () => {
  expect(nameOf({ ...HARD, question: 'Is `bias=False` \\(x\\)?' })).toBe('Is bias=False x?');
  expect(nameOf({ ...HARD, question: 'x'.repeat(80) })).toHaveLength(60);
});
