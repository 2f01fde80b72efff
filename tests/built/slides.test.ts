import { existsSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { LESSONS, slidesPath } from '../../src/course/take/formats.ts';
import { LANGS } from '../../src/i18n/languages.ts';

const DECKS = LANGS.flatMap((lang) => LESSONS.map((lesson) => [lesson, lang] as const));

describe.each(DECKS)('the slides of %s in %s', (lesson, lang) => {
  const files = unzipSync(readFileSync(`dist/${slidesPath(lesson, lang)}`));
  const text = (name: string) => strFromU8(files[name]!);
  const count = Object.keys(files).filter((name) => /^ppt\/slides\/slide\d+\.xml$/.test(name)).length;
  const slides = Array.from({ length: count }, (_, i) => text(`ppt/slides/slide${i + 1}.xml`));

  test('every figure, chart and table of the lesson is there', () => {
    const { document } = parseHTML(readFileSync(`dist/${lang}/review/${lesson}/index.html`, 'utf8'));
    const shown = [
      ...document.querySelectorAll(
        'main figure.figure, main figure.concept-map, main .text-table, main .run-chart',
      ),
    ].filter((one) => !one.parentElement?.closest('figure.figure, details'));
    expect(shown.length).toBeGreaterThan(12);
    expect(count).toBeGreaterThan(shown.length);
    const kinds = slides.slice(1).filter((xml) => /<p:pic>|<a:tbl>/.test(xml));
    expect(kinds).toHaveLength(count - 1);
  });

  test('each has a title, its source, a link, and notes', () => {
    slides.forEach((xml, i) => {
      expect(/<p:ph\s[^>]*type="title"/.test(xml), `title of slide ${i + 1}`).toBe(true);
      expect(xml.includes('hlinkClick'), `link of slide ${i + 1}`).toBe(true);
    });
    // The number of the slide is no note; a table that begins a part of the lesson has nothing before it.
    const said = slides.filter((_, i) =>
      /<a:t>[^<]*[^<\d][^<]*<\/a:t>/.test(text(`ppt/notesSlides/notesSlide${i + 1}.xml`)),
    );
    expect(said.length).toBeGreaterThan(0.8 * count);
    const words = slides.map((xml) =>
      [...xml.matchAll(/<a:t>([^<]+)<\/a:t>/g)].map(([, word]) => word).join(' '),
    );
    for (const word of words) expect(word).not.toMatch(/undefined|NaN|\[object/);
  });

  test('every part that another names is there, and every picture is one', () => {
    for (const name of Object.keys(files).filter((name) => name.endsWith('.rels'))) {
      const folder = posix.dirname(posix.dirname(name));
      for (const [, target = '', mode] of text(name).matchAll(/Target="([^"]+)"( TargetMode="External")?/g))
        if (mode) expect(target).toMatch(/^https?:/);
        else
          expect(Object.keys(files), `${name}: ${target}`).toContain(
            target.startsWith('/') ? target.slice(1) : posix.join(folder, target),
          );
    }
    const pictures = Object.entries(files).filter(([name]) => name.startsWith('ppt/media/'));
    expect(pictures.length).toBeGreaterThan(4);
    for (const [name, bytes] of pictures) expect(strFromU8(bytes.slice(1, 4)), name).toBe('PNG');
  });
});

test('every drawing that is a file is a picture too', () => {
  for (const lang of LANGS)
    for (const file of ['figures/fig-3', 'results/table-3', 'runs/fig-6'])
      expect(existsSync(`dist/data/${file}.${lang}.png`), file).toBe(true);
});

test.each(LANGS)('the pages to print in %s lead to places that they have', (lang) => {
  for (const page of ['print', 'review/lesson-1/print']) {
    const html = readFileSync(`dist/${lang}/${page}/index.html`, 'utf8');
    const ids = new Set([...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
    const links = [...html.matchAll(/ href="#([^"]+)"/g)].map(([, id]) => id);
    expect(links.filter((id) => !ids.has(id))).toEqual([]);
    expect(html).toContain('noindex');
  }
});
