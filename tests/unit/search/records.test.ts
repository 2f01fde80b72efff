import { expect, test } from 'vitest';
import { records } from '../../../src/search/records.ts';

const PAGE = `<html lang="en"><body><nav id="menu" data-pagefind-title="no">menu</nav><main data-pagefind-body>
  <h1>3.1 Learning</h1><p>What it is about.</p>
  <div><section id="a" data-pagefind-title="First"><h2>First</h2><p>One <span class="m" data-pagefind-ignore><math><annotation>x^2</annotation></math></span> two.</p></section></div>
  <h2 id="b">Second</h2><p>Three &lt; four.</p>
</main></body></html>`;

test('a page becomes one record before its blocks and one for each block', () => {
  const found = records(PAGE, '/en/p/');
  expect(found.map(({ url }) => url)).toEqual(['/en/p/', '/en/p/#a', '/en/p/#b']);
  const [page, first, second] = found.map(({ html }) => html);
  expect(page).toContain('What it is about.');
  expect(page).not.toContain('First');
  expect(first).toContain('<meta data-pagefind-meta="title[content]" content="First">');
  expect(first).toContain('<meta data-pagefind-meta="page[content]" content="3.1 Learning">');
  expect(first).toContain('<meta data-pagefind-filter="kind[content]" content="aside">');
  expect(first).toContain('<html lang="en">');
  expect(first).toContain('One x2 two.');
  expect(second).toContain('Three &lt; four.');
  expect(second).not.toContain('One');
});

test('a page without blocks is one record with its own title, one that is not for the search is none', () => {
  const html = '<html lang="zh-CN"><body><main data-pagefind-body><h1>实验室</h1></main></body></html>';
  expect(records(html, '/zh/lab/')[0]?.html).toContain('title[content]" content="实验室"');
  expect(records('<html><body><h1>404</h1></body></html>', '/404/')).toEqual([]);
});
