import { expect, it } from 'vitest';
import { headersFile, headersFor, parseHeaders, rules } from '../../src/build/headers.mjs';

it('reads back the file that it writes', () => {
  expect(parseHeaders(headersFile(rules('/course/')))).toEqual(rules('/course/'));
});

it('gives no path the same header twice: hosts would join the two with a comma', () => {
  for (const path of [
    '/',
    '/zh/paper/a/',
    '/zh-en/',
    '/404.html',
    '/embed/en/lab/',
    '/_astro/a.js',
    '/pagefind/a.js',
    '/data/figures/a.svg',
    '/feed.xml',
  ]) {
    const names = rules('/')
      .filter(([pattern]) =>
        pattern.endsWith('*') ? path.startsWith(pattern.slice(0, -1)) : path === pattern,
      )
      .flatMap(([, headers]) => Object.keys(headers));
    expect(new Set(names).size).toBe(names.length);
  }
});

it('lets anyone frame what is made to be embedded, and nobody else the rest', () => {
  expect(headersFor(rules('/'), '/embed/en/lab/')['Content-Security-Policy']).toMatch(/frame-ancestors \*$/);
  for (const path of ['/', '/zh/', '/en/results/table-2/', '/zh-en/paper/a/', '/404.html']) {
    expect(headersFor(rules('/'), path)['Content-Security-Policy']).toMatch(/frame-ancestors 'self'$/);
  }
});

it('lets the worker and the folders of the lab reach the other hosts of networks, and nothing else', () => {
  const list = rules('/', ['https://nets.example.org']);
  const reaches = (path: string) =>
    headersFor(list, path)['Content-Security-Policy']?.includes('nets.example.org');
  expect(['/_astro/worker.js', '/zh/lab/', '/en/lab/', '/embed/en/lab/'].map(reaches)).toEqual([
    true,
    true,
    true,
    true,
  ]);
  expect(['/', '/zh-en/paper/a/', '/404.html', '/pagefind/a.js'].map(reaches)).toEqual([
    false,
    false,
    false,
    false,
  ]);
});

it('keeps every line short enough for hosts', () => {
  for (const line of headersFile(rules('/')).split('\n')) expect(line.length).toBeLessThan(2000);
});
