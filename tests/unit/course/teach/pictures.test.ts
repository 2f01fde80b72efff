import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { LANGS } from '../../../../src/i18n/languages.ts';
import { inLight } from '../../../../src/course/teach/standalone.ts';
import { DRAWINGS } from '../../../../src/paper/figures/drawings.ts';
import { CHARTS, pictureFile, pictures } from '../../../../src/course/teach/pictures.ts';

const FILES = LANGS.flatMap((lang) => [...DRAWINGS, ...CHARTS].map((id) => [id, lang] as const));

test.each(FILES)('%s in %s is a drawing that needs nothing of the site', (id, lang) => {
  const source = pictureFile(id, lang);
  expect(source).not.toContain('var(');
  const { DOMParser } = parseHTML('');
  const svg = new DOMParser().parseFromString(source, 'text/xml').documentElement;
  expect(svg.getAttribute('xmlns')).toBe('http://www.w3.org/2000/svg');
  expect(svg.getAttribute('viewBox')).toMatch(/^-?\d+( -?[\d.]+){3}$/);
  expect(svg.querySelector('style')?.textContent).toMatch(/#1d2330/);
});

test('every chart and figure is offered once, with a page and a file of its language', () => {
  for (const lang of LANGS) {
    const all = pictures(lang);
    expect(new Set(all.map(({ name }) => name)).size).toBe(all.length);
    expect(all.every(({ file }) => file.endsWith(`.${lang}.svg`))).toBe(true);
    expect(all.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['fig-2', 'fig-3', 'our-runs-fig-6', 'table-2', 'table-14', 'margins']),
    );
  }
});

test('a colour of the site is its value in the light theme', () => {
  expect(inLight('a{color:var(--residual);font:1px var(--no-such)}')).toBe(
    'a{color:#1f5fb8;font:1px var(--no-such)}',
  );
});
