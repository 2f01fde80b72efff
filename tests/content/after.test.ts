import { globSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { readIds } from '../../src/paper/blocks.ts';
import { parseReferences } from '../../src/paper/references/bibtex.ts';
import { rows, type Work } from '../../src/paper/after/family.ts';
import { diagram, IDEAS } from '../../src/paper/after/drawings.ts';
import { draw } from '../../src/paper/after/draw.ts';
import { heightOf, place, ways } from '../../src/paper/after/diagram.ts';
import { LANGS } from '../../src/i18n/languages.ts';

const read = (path: string) => readFileSync(`content/${path}`, 'utf8');
const files = readdirSync('content/after/zh').sort();
const whole = (lang: string) =>
  globSync(`content/after/${lang}/*.mdx`)
    .sort()
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');
const uses = (text: string, what: string) =>
  [...text.matchAll(new RegExp(`<${what}="([^"]+)"`, 'g'))].map((match) => match[1]!);

test('every idea is there in both languages, at the same place, with the same addresses', () => {
  expect(readdirSync('content/after/en').sort()).toEqual(files);
  for (const file of files) {
    const [zh, en] = [read(`after/zh/${file}`), read(`after/en/${file}`)];
    expect(readIds(en), file).toEqual(readIds(zh));
    for (const what of ['Cite id', 'To path', 'Term id'])
      expect(new Set(uses(en, what)), file).toEqual(new Set(uses(zh, what)));
    expect(/^order: (\d+)$/m.exec(en)?.[1], file).toBe(/^order: (\d+)$/m.exec(zh)?.[1]);
  }
  const ids = readIds(whole('zh'));
  expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
});

test('it knows its terms and its works', () => {
  const terms = (parse(read('glossary.yaml')) as { id: string }[]).map(({ id }) => id);
  const works = parseReferences(read('references.bib')).map(({ key }) => key);
  expect(uses(whole('en'), 'Term id').filter((id) => !terms.includes(id))).toEqual([]);
  expect(uses(whole('en'), 'Cite id').filter((id) => !works.includes(id))).toEqual([]);
});

test('every drawing is shown, and its boxes stand in both languages with a title over each column', () => {
  const shown = [...whole('en').matchAll(/<Idea [^>]*?of="([^"]+)"/g)].map((match) => match[1]!);
  expect(shown.toSorted()).toEqual([...IDEAS].sort());
  for (const idea of IDEAS)
    for (const lang of LANGS) {
      const columns = diagram(idea, ['a', 'b', 'c', 'd', 'e'], lang);
      const svg = draw(columns, { title: 'name', description: 'words' });
      expect(svg, idea).not.toMatch(/undefined|NaN/);
      expect(svg.match(/class="sum"/g)?.length ?? 0).toBe(
        columns.flatMap(({ items }) => items).filter((item) => 'join' in item).length,
      );
    }
});

test('a way around others lies outside them, and one without its fork is refused', () => {
  const items = [
    { fork: 'a' },
    { fork: 'b' },
    { box: 'F' },
    { join: '+', from: 'b' },
    { join: '+', from: 'a' },
  ] as const;
  expect(ways(place(items, 0)).map(({ join, level }) => [join.from, level])).toEqual([
    ['b', 0],
    ['a', 1],
  ]);
  expect(place(items, 10)[0]!.y).toBe(10 + heightOf(items[0]) / 2);
  expect(() => ways(place([{ join: '+', from: 'x' }], 0))).toThrow(/no fork x/);
});

test('the family has one root, and a child stands beneath its parent, the older ones first', () => {
  const family = parse(read('family.yaml')) as (Omit<Work, 'name' | 'idea' | 'href'> & {
    see: string;
    name: object;
    idea: object;
  })[];
  for (const { name, idea } of family)
    expect([name, idea].map((both) => Object.keys(both).sort())).toEqual([
      ['en', 'zh'],
      ['en', 'zh'],
    ]);
  const members = rows(family.map((work) => ({ ...work, name: work.id, idea: '', href: work.see })));
  expect(members[0]!.work.id).toBe('shortcuts');
  for (const { work, row, from, depth } of members.slice(1)) {
    expect(members[from!]!.work.id).toBe(work.parent);
    expect(from!).toBeLessThan(row);
    expect(depth).toBe(members[from!]!.depth + 1);
    expect(work.year).toBeGreaterThanOrEqual(members[from!]!.work.year);
  }
  const children = members.filter(({ work }) => work.parent === 'resnet').map(({ work }) => work.year);
  expect(children).toEqual(children.toSorted((a, b) => a - b));
});
