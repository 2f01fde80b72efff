import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import en from '../../content/ui/en.json' with { type: 'json' };
import zh from '../../content/ui/zh.json' with { type: 'json' };
import { parseReferences } from '../../src/paper/references/bibtex.ts';
import { readIds } from '../../src/paper/blocks.ts';

const read = (path: string) => readFileSync(`content/${path}`, 'utf8');
const list = (folder: string) => readdirSync(`content/${folder}`).sort();
const glossary = parse(read('glossary.yaml')) as { id: string; section: string }[];
const outline = parse(read('outline.yaml')) as { id: string }[];
const sections = list('walkthrough/zh');

test('every section exists in both languages and in the outline', () => {
  expect(list('walkthrough/en')).toEqual(sections);
  const known = outline.map(({ id }) => `${id}.mdx`);
  expect(sections.filter((file) => !known.includes(file))).toEqual([]);
});

describe.each(sections)('%s', (file) => {
  const [inZh, inEn] = [read(`walkthrough/zh/${file}`), read(`walkthrough/en/${file}`)];

  test('has the same addresses in both languages, in the same order, each once', () => {
    expect(readIds(inEn)).toEqual(readIds(inZh));
    expect(new Set(readIds(inZh)).size).toBe(readIds(inZh).length);
    expect(readIds(inZh).length).toBeGreaterThan(3);
  });

  test.each([
    ['Term', glossary.map(({ id }) => id)],
    ['Cite', parseReferences(read('references.bib')).map(({ key }) => key)],
  ])('knows every %s it uses', (component, known) => {
    const used = [...(inZh + inEn).matchAll(new RegExp(`<${component} id="([^"]+)"`, 'g'))].map(
      (match) => match[1],
    );
    expect(used.length).toBeGreaterThan(0);
    expect(used.filter((id) => !known.includes(id!))).toEqual([]);
  });

  test('cites and explains the same works and equations in both languages', () => {
    const facts = (text: string) =>
      [...text.matchAll(/<(?:Cite id|Equation id|Figure id)="([^"]+)"/g)].map((m) => m[1]).sort();
    expect([...new Set(facts(inEn))]).toEqual([...new Set(facts(inZh))]);
  });
});

test('the glossary has each id once and points at sections of the outline', () => {
  const ids = glossary.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  const known = outline.map(({ id }) => id);
  expect(glossary.filter(({ section }) => !known.includes(section))).toEqual([]);
});

test('the interface strings have the same keys and gaps in both languages', () => {
  expect(Object.keys(zh).sort()).toEqual(Object.keys(en).sort());
  const gaps = (strings: Record<string, string>) =>
    Object.fromEntries(
      Object.entries(strings).map(([key, text]) => [key, (text.match(/\{\w+\}/g) ?? []).sort()]),
    );
  expect(gaps(zh)).toEqual(gaps(en));
});
