import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { threadLabel } from '../../src/course/thread-label.ts';
import { leads } from './lint/addresses.ts';

interface Asked {
  id: string;
  question: { zh: string; en: string };
  answer: { zh: string; en: string };
  see: string;
  threads: string[];
}

const all = parse(readFileSync('content/questions.yaml', 'utf8')) as Asked[];

test('there are thirty questions or more, each once', () => {
  expect(all.length).toBeGreaterThanOrEqual(30);
  expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
  expect(new Set(all.map(({ question }) => question.en)).size).toBe(all.length);
});

test('each asks in both languages, and names a passage and a thread', () => {
  expect(all.filter(({ question }) => !question.zh.endsWith('？') || !question.en.endsWith('?'))).toEqual([]);
  expect(all.filter(({ see }) => !see.startsWith('paper/') || !leads(see)).map(({ see }) => see)).toEqual([]);
  expect(all.filter(({ threads }) => threads.some((url) => !/^https:\/\/\S+$/.test(url)))).toEqual([]);
});

test('states the same decimals in both languages', () => {
  const decimals = (text: string) => [...new Set(text.match(/(?<![\d.])\d{1,2}\.\d\d(?!\d)/g))].sort();
  for (const { id, answer } of all) expect(decimals(answer.zh), id).toEqual(decimals(answer.en));
});

test.each([
  ['https://github.com/hujie-frank/SENet/issues/39', 'hujie-frank/SENet#39'],
  ['https://github.com/tflearn/tflearn/pull/11', 'tflearn/tflearn#11'],
  ['https://example.org/thread/5', 'example.org/thread/5'],
])('%s is called %s', (url, label) => {
  expect(threadLabel(url)).toBe(label);
});
