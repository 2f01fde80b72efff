import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { leads } from './lint/addresses.ts';
import { arrange } from '../../src/course/quiz/arrange.ts';
import { isChoice, quizFile, type Question, type Text } from '../../src/course/quiz/schema.ts';
import { parseReferences } from '../../src/paper/references/bibtex.ts';

const read = (path: string) => readFileSync(`content/${path}`, 'utf8');
const files = readdirSync('content/quiz');
const sectionOf = (file: string) => file.replace('.yaml', '');
const load = (file: string): Question[] => quizFile.parse(parse(read(`quiz/${file}`)));
const all = files.flatMap(load);
const written = [...readdirSync('content/walkthrough/zh').map((file) => file.replace('.mdx', '')), 'after'];
/** The files with the text of a section in a language. */
const textOf = (section: string, lang: string) =>
  globSync(section === 'after' ? `content/after/${lang}/*.mdx` : `content/walkthrough/${lang}/${section}.mdx`)
    .map((file) => readFileSync(file, 'utf8'))
    .join('');
const choices = all.filter(isChoice);

test('every written section has a quiz, and together they have 66 questions or more', () => {
  expect(files.map(sectionOf).sort()).toEqual(written.sort());
  expect(all.length).toBeGreaterThanOrEqual(66);
});

test('an id is used once, since it is an address and the name of an answer', () => {
  const ids = all.map(({ id }) => id);
  expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
});

describe.each(files)('%s', (file) => {
  const questions = load(file);

  test('belongs to the section it is named after', () => {
    expect(questions.filter(({ section }) => section !== sectionOf(file))).toEqual([]);
  });

  test('links to passages that exist', () => {
    expect(questions.filter(({ see }) => !leads(see)).map(({ id, see }) => `${id}: ${see}`)).toEqual([]);
  });

  test('does not link to the questions at the end of a section, nor repeat them', () => {
    expect(questions.filter(({ see }) => see.endsWith('/#questions'))).toEqual([]);
    const text = textOf(sectionOf(file), 'en') + textOf(sectionOf(file), 'zh');
    expect(
      questions.filter(({ question }) => text.includes(question.en) || text.includes(question.zh)),
    ).toEqual([]);
  });
});

test('a table is cited with the page it stands on', () => {
  const wrong = all.filter(({ source }) => {
    if (!('table' in source)) return false;
    const path = `content/results/table-${source.table}.json`;
    return source.table !== undefined && existsSync(path) && pageOf(path) !== source.page;
  });
  expect(wrong.map(({ id }) => id)).toEqual([]);
});

test('another work that is cited is one of the references', () => {
  const keys = parseReferences(read('references.bib')).map(({ key }) => key);
  const cited = all.flatMap(({ source }) => ('cite' in source ? [source.cite] : []));
  expect(cited.filter((key) => !keys.includes(key))).toEqual([]);
});

test('options differ, in both languages', () => {
  for (const { id, right, wrong } of choices)
    for (const lang of ['zh', 'en'] as const)
      expect(new Set([right, ...wrong].map((option) => option[lang])).size, id).toBe(wrong.length + 1);
});

test('neither its place nor its length gives the right option away', () => {
  const places = choices.map((choice) => arrange(choice).right);
  for (const place of [0, 1, 2, 3]) {
    const share = places.filter((found) => found === place).length / places.length;
    expect(share, `option ${place}`).toBeGreaterThan(0.15);
    expect(share, `option ${place}`).toBeLessThan(0.38);
  }
  for (const lang of ['zh', 'en'] as const) {
    const longest = choices.filter(({ right, wrong }) =>
      wrong.every((option) => option[lang].length < right[lang].length),
    );
    expect(longest.length / choices.length, lang).toBeLessThan(0.4);
  }
});

test('Chinese is spaced and punctuated as the site writes it', () => {
  const faults = all.flatMap((question) => {
    const texts: Text[] = [question.question, question.explanation];
    if (isChoice(question)) texts.push(question.right, ...question.wrong);
    return texts
      .flatMap(
        ({ zh }) =>
          zh.match(/\p{Script=Han}[A-Za-z0-9]|[A-Za-z0-9%]\p{Script=Han}|\p{Script=Han}[,.;:?!()"']/gu) ?? [],
      )
      .map((fault) => `${question.id}: ${fault}`);
  });
  expect(faults).toEqual([]);
});

function pageOf(path: string): number {
  return (JSON.parse(readFileSync(path, 'utf8')) as { page: number }).page;
}
