import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import en from '../../content/ui/en.json' with { type: 'json' };
import zh from '../../content/ui/zh.json' with { type: 'json' };
import { boxHeight, ends, maps, WIDTH, type ConceptMap } from '../../src/course/concept-maps.ts';
import { placeLabel } from '../../src/course/place.ts';
import { readIds } from '../../src/paper/blocks.ts';
import { parseReferences } from '../../src/paper/references/bibtex.ts';
import { leads } from './lint/addresses.ts';

type Both = Record<'zh' | 'en', string>;
interface Erratum {
  id: string;
  title: Both;
  where: Both;
  says: Both;
  right: Both;
  how: Both;
  see?: string[];
}

const read = (path: string) => readFileSync(`content/${path}`, 'utf8');
const lessons = readdirSync('content/review/zh').sort();
const errata = parse(read('errata.yaml')) as Erratum[];
const outline = parse(read('outline.yaml')) as { id: string; number: string; zh: string; en: string }[];
const glossary = (parse(read('glossary.yaml')) as { id: string }[]).map(({ id }) => id);
const works = parseReferences(read('references.bib')).map(({ key }) => key);
const all = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map((match) => match[1]!);

test('the three pages of the course exist in both languages', () => {
  expect(lessons).toEqual(['before-you-start.mdx', 'lesson-1.mdx', 'lesson-2.mdx']);
  expect(readdirSync('content/review/en').sort()).toEqual(lessons);
});

describe.each(lessons)('%s', (file) => {
  const [inZh, inEn] = [read(`review/zh/${file}`), read(`review/en/${file}`)];

  test('has the same addresses in both languages, in the same order, each once', () => {
    expect(readIds(inEn)).toEqual(readIds(inZh));
    expect(new Set(readIds(inZh)).size).toBe(readIds(inZh).length);
  });

  test('links, cites and shows the same in both languages', () => {
    const uses = (text: string) =>
      all(text, /<((?:Cite id|To path|ConceptMap map|Equation id)="[^"]+")/g).sort();
    expect([...new Set(uses(inEn))]).toEqual([...new Set(uses(inZh))]);
  });

  test('knows its terms and its works', () => {
    const both = inZh + inEn;
    expect(all(both, /<Term id="([^"]+)"/g).filter((id) => !glossary.includes(id))).toEqual([]);
    expect(all(both, /<Cite id="([^"]+)"/g).filter((id) => !works.includes(id))).toEqual([]);
  });

  test('states the same numbers in both languages', () => {
    const decimals = (text: string) =>
      [...new Set(all(text, /(?<![\d.])(\d{1,2}\.\d\d)(?!\d|\.\d)/g))].sort();
    expect(decimals(inEn)).toEqual(decimals(inZh));
  });

  test('asks questions, and answers each', () => {
    expect(all(inZh, /<Question id="([^"]+)"/g).length).toBeGreaterThan(4);
    expect(all(inZh, /(<Answer>)/g)).toHaveLength(all(inZh, /<Question id="([^"]+)"/g).length);
  });
});

describe('errata', () => {
  test('each has an id of its own and says everything in both languages', () => {
    expect(new Set(errata.map(({ id }) => id)).size).toBe(errata.length);
    const said = errata.flatMap(({ title, where, says, right, how }) => [title, where, says, right, how]);
    expect(said.filter((text) => !text.zh || !text.en)).toEqual([]);
  });

  test('point at places that exist and can be named', () => {
    const places = errata.flatMap(({ see = [] }) => see);
    expect(places.filter((path) => !leads(path))).toEqual([]);
    for (const path of places) expect(placeLabel(path, outline, 'en').length).toBeGreaterThan(3);
  });

  test('have no space between Chinese characters', () => {
    const chinese = errata.flatMap(({ title, where, says, right, how }) =>
      [title, where, says, right, how].map((text) => text.zh),
    );
    expect(
      chinese.filter((text) => /[\u4e00-\u9fff，。；：、] [\u4e00-\u9fff，。；：、]/.test(text)),
    ).toEqual([]);
  });
});

test('the margins of the slides, recomputed, are those that lesson 1 prints', () => {
  const margin = (second: number, first: number) => Math.round((100 * Math.abs(first - second)) / second);
  const rows = [
    [12.0, 9.0],
    [53.6, 62.1],
    [33.5, 37.3],
    [25.1, 28.2],
  ] as const;
  expect(rows.map(([second, first]) => margin(second, first))).toEqual([25, 16, 11, 12]);
  expect(margin(12.3, 9.0)).toBe(27);
  expect(margin(33.5, 37.4)).toBe(12);
  expect(margin(21.2, 27.2)).toBe(28);
});

describe.each(Object.entries(maps))('the concept map of %s', (name, drawn) => {
  const map: ConceptMap = drawn;

  test.each([
    ['zh', zh as Record<string, string>],
    ['en', en as Record<string, string>],
  ])('has its words in %s, in as many lines as a box has', (_, strings) => {
    for (const { id, lines } of map.boxes) {
      expect(strings[`course.map.${name}.${id}`]?.split('\n')).toHaveLength(lines);
    }
    for (const { label } of map.arrows)
      if (label) expect(strings[`course.map.${name}.${label}`]).toBeTruthy();
    expect(strings[`course.map.${name}.title`] && strings[`course.map.${name}.desc`]).toBeTruthy();
  });

  test('keeps its boxes inside and apart, and its arrows pointing down or to the right', () => {
    for (const box of map.boxes) {
      expect(box.x).toBeGreaterThan(0);
      expect(box.x + box.width).toBeLessThan(WIDTH);
      expect(box.y + boxHeight(box.lines)).toBeLessThan(map.height);
      const over = map.boxes.filter(
        (other) =>
          other !== box &&
          other.x < box.x + box.width &&
          box.x < other.x + other.width &&
          other.y < box.y + boxHeight(box.lines) &&
          box.y < other.y + boxHeight(other.lines),
      );
      expect(over).toEqual([]);
    }
    for (const arrow of map.arrows) {
      const [x1, y1, x2, y2] = ends(map, arrow);
      expect(y2 > y1 || (y2 === y1 && x2 > x1)).toBe(true);
    }
  });
});
