import { expect, test } from 'vitest';
import { bind, type Chapter } from '../../../../src/course/take/book/chapter.ts';
import { contents, opf, page, type Leaf } from '../../../../src/course/take/book/files.ts';
import { fillSizes } from '../../../../src/course/take/sizes.ts';
import { zip } from '../../../../src/course/take/zip.ts';

const chapter = (path: string, body: string, ids: string[] = []): Chapter => ({
  address: `https://example.org/en/${path}/`,
  file: `${path}.xhtml`,
  title: path,
  body,
  ids: new Set(ids),
});

test('a link leads to a place in the book where there is one, else to the page, else to the site', () => {
  const to = (address: string) => `<a href="https://example.org/en/${address}">x</a>`;
  const body = to('b/#in') + to('b/#out') + to('a/#own') + to('lab/?a=1&amp;b=2') + to('b/');
  const [a, b] = [chapter('a', body, ['own']), chapter('b', '', ['in'])];
  const all = new Map([a, b].map((each) => [each.address, each]));
  expect([...bind(a, all).matchAll(/href="([^"]+)"/g)].map(([, href]) => href)).toEqual([
    ...['b.xhtml#in', 'b.xhtml', '#own', 'https://example.org/en/lab/?a=1&amp;b=2', 'b.xhtml'],
  ]);
});

const LEAVES: Leaf[] = [
  { file: 'title.xhtml', title: 'T', body: '<h1>T</h1>' },
  { file: 'a.xhtml', title: 'A & B', body: '<svg/><math/>' },
];

test('a book names its files, and which of them have drawings and formulas', () => {
  const about = { id: 'urn:x', title: 'T & t', lang: 'zh-CN', rights: 'CC', date: '2026-11-24' };
  const xml = opf(about, LEAVES);
  expect(xml).toContain('<dc:title>T &amp; t</dc:title>');
  expect(xml).toContain('href="a.xhtml" media-type="application/xhtml+xml" properties="mathml svg"/>');
  expect([...xml.matchAll(/<itemref idref="([^"]+)"/g)].map(([, id]) => id)).toEqual(['title', 'nav', 'a']);
  const toc = contents('Contents', LEAVES[0]!, [{ title: 'Part', leaves: LEAVES.slice(1) }], 'en');
  expect(toc).toContain('<li><span>Part</span><ol><li><a href="a.xhtml">A &amp; B</a></li></ol></li>');
  expect(page(LEAVES[1]!, 'zh-CN')).toContain('lang="zh-CN"');
});

test('an archive is the same whenever it is made, its files in order, bytes as they are', () => {
  const files = { mimetype: new TextEncoder().encode('application/epub+zip'), 'a.txt': 'a'.repeat(99) };
  const archive = zip(files);
  expect(Buffer.from(archive).equals(Buffer.from(zip(files)))).toBe(true);
  // What tells a book from other archives: its name and type stand at fixed places.
  expect(new TextDecoder().decode(archive.slice(30, 58))).toBe('mimetypeapplication/epub+zip');
});

test('a page says how large a file is where it offers it', () => {
  const html = '<small data-bytes="data/a.zip" class="x"></small>';
  expect(fillSizes(html, () => 34_000)).toBe('<small data-bytes="data/a.zip" class="x">34 kB</small>');
  const missing = () => {
    throw new Error('not there');
  };
  expect(() => fillSizes(html, missing)).toThrow('not there');
});
