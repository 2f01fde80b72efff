import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { chapterOf } from '../../../../src/course/take/print/chapter.ts';
import { printPage } from '../../../../src/course/take/print/page.ts';

const PAGE = `<html><head><link rel="stylesheet" href="/base/_astro/a.css"></head><body><main><h1>One</h1>
<p id="p"><a href="#p">here</a> <a href="/base/en/b/#x">b</a> <a href="/base/en/lab/">lab</a></p>
<details><summary>Q</summary>A</details><button>no</button><svg><g clip-path="url(#c)"/></svg></main></body></html>`;

test('pages become one to print: places keep apart, links lead inside or to the site in full, answers are open', () => {
  const dir = mkdtempSync(join(tmpdir(), 'print-'));
  mkdirSync(join(dir, 'en/a'), { recursive: true });
  writeFileSync(join(dir, 'en/a/index.html'), PAGE);
  writeFileSync(join(dir, '_headers'), '');
  const site = { dir, base: '/base/', origin: 'https://example.org' };
  mkdirSync(join(dir, '_astro'));
  writeFileSync(join(dir, '_astro/a.css'), '');
  const chapter = chapterOf(site, 'en', 'a/', new Set(['a/', 'b/']));
  rmSync(dir, { recursive: true });
  expect([...chapter.html.matchAll(/href="([^"]+)"/g)].map(([, to]) => to)).toEqual([
    ...['#a.p', '#b.x', 'https://example.org/base/en/lab/'],
  ]);
  expect(chapter.html).toContain('<details open');
  expect(chapter.html).toContain('url(#a.c)');
  expect(chapter.html).not.toContain('button');
  const about = {
    lang: 'en',
    title: 'T',
    address: 'https://example.org/base/en/a/',
    base: '/base/',
  } as const;
  const page = printPage([chapter], about);
  expect(page).toContain('data-running="T · Residual"');
  expect(page).toContain('<meta name="robots" content="noindex">');
  expect(page.match(/stylesheet/g)).toHaveLength(1);
  expect(page).not.toContain('print-contents"');
  expect(printPage([chapter, { ...chapter, id: 'b' }], about)).toContain('<li><a href="#b">One</a></li>');
});
