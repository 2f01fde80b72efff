import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { pageKind, partsIn } from '../../../../src/links/permalinks/kinds.ts';

const parts = (body: string, lang = 'en') =>
  partsIn(
    parseHTML(`<!doctype html><html lang="${lang}"><body><main>${body}</main></body></html>`).document,
  ).map(({ id, kind, title }) => `${kind} ${id}: ${title}`);

test('a page is what its address says', () => {
  expect(
    [
      '',
      'paper/abstract/',
      'results/table-2/',
      'results/cost/',
      'architectures/compare/',
      'lab/',
      'lab/depth/',
      'lab/performance/',
    ].map(pageKind),
  ).toEqual(['page', 'section', 'table', 'page', 'page', 'experiment', 'experiment', 'page']);
});

test('blocks, figures, formulas and questions of a section, formulas in words', () => {
  const html = `
    <section class="block" id="why" data-pagefind-title="Before"><p><a class="permalink" href="#why">#</a></p>
      <h2>Why <span class="m"><math><annotation>x^2</annotation></math></span></h2>
      <figure class="figure" id="fig-2"><div class="head"><a href="#fig-2">Figure 2</a></div></figure>
      <figure class="equation" id="eq-a"><div class="formula" aria-label="Formula"><annotation>y = x</annotation></div></figure>
      <div class="question" id="q"><p>What for?</p><p>More.</p></div></section>
    <section class="block" id="next" data-pagefind-title="Why x"><p>No heading.</p></section>`;
  expect(parts(html)).toEqual([
    'block why: Why x2',
    'figure fig-2: Figure 2',
    'equation eq-a: Formula: y = x',
    'question q: What for?',
    'block next: Why x',
  ]);
});

test('a cell says its row, its column and its number, in the words of the page', () => {
  const table = `<h1>Table 2</h1><figure class="result-chart" id="chart"></figure>
    <div aria-label="Table: Networks"><table id="table">
      <thead><tr><th>Depth</th><th>plain <small>%</small><span class="visually-hidden">lower</span></th></tr></thead>
      <tbody><tr id="r18"><th><a href="#r18">18</a></th><td id="r18-plain">27.94<sup>†</sup></td></tr></tbody></table></div>`;
  expect(parts(table)).toEqual([
    'chart chart: Table 2',
    'table table: Table: Networks',
    'row r18: 18',
    'cell r18-plain: 18, plain %: 27.94',
  ]);
  expect(parts(table, 'zh-CN').at(-1)).toBe('cell r18-plain: 18，plain %：27.94');
});

test('what only names or feeds something else has no address', () => {
  expect(
    parts(
      '<article class="quiz-question" id="q" aria-labelledby="n"><h2 id="n"><span class="quiz-number">3</span> Why?</h2><input id="i"></article>',
    ),
  ).toEqual(['question q: Why?']);
});

test('terms and works', () => {
  expect(
    parts(
      '<dl><div id="relu" data-block><dt><a href="#relu">ReLU</a> <span>整流</span></dt></div></dl><ul><li id="he" data-block>He. <cite>Deep</cite></li></ul>',
    ),
  ).toEqual(['term relu: ReLU', 'reference he: Deep']);
});
