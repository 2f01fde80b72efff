import { expect, test } from 'vitest';
import { propertiesOf, resolve, rulesOf } from '../../../../src/course/take/page/css.ts';
import { excerpt } from '../../../../src/course/take/page/excerpt.ts';
import { escape } from '../../../../src/course/take/page/xhtml.ts';

const CSS = `:root{--text:light-dark(#111,#eee);--ink:var(--text)}
@media print{svg .a{fill:red}}
svg .a,svg:not(.b) .c{fill:var(--ink);margin:0}svg text{fill:blue}svg .a:hover{fill:pink}`;

test('the rules of a stylesheet: outside of @-blocks, for drawings, the one that counts last', () => {
  expect(rulesOf(CSS).map(({ selector }) => selector)).toEqual([
    'svg text',
    'svg .a',
    'svg .a:hover',
    'svg:not(.b) .c',
  ]);
  expect(resolve('var(--ink)', propertiesOf(CSS))).toBe('#111');
});

test('a page leaves the site without its tools, with its drawings painted and its formulas as MathML', () => {
  const html = `<html><body><nav>menu</nav><main id="main" data-x><h1>T &amp; t</h1><a class="share-page no-print">Share</a>
<p><a class="permalink" href="#p">#</a><a href="/en/lab/" aria-describedby="card">lab</a><a href="#p">here</a><br></p>
<span class="katex-display"><span class="katex"><span class="katex-mathml"><math><semantics><mrow><mi>x</mi></mrow>
<annotation encoding="application/x-tex">x &lt; 1</annotation></semantics></math></span><span class="katex-html">x</span></span></span>
<div><div class="narrow"><svg viewBox="0 0 1 1"></svg></div><div class="wide"><svg viewBox="0 0 2 1" height="9"><text class="a">1</text></svg></div></div>
<script>1</script><button>b</button></main></body></html>`;
  const { title, body } = excerpt(html, CSS, (to) =>
    to.startsWith('#') ? undefined : `https://example.org${to}`,
  );
  expect(title).toBe('T & t');
  expect(body).toContain('<p><a href="https://example.org/en/lab/">lab</a><a>here</a><br/></p>');
  expect(body).toContain(
    '<math xmlns="http://www.w3.org/1998/Math/MathML" display="block" alttext="x &lt; 1"><mrow><mi>x</mi></mrow></math>',
  );
  expect(body).toContain(
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 2 1"><text style="fill:#111" class="a">1</text></svg>',
  );
  expect(body).not.toMatch(/Share|menu|script|button|0 0 1 1|katex-html/);
});

test('XML has no control characters', () => {
  expect(escape('a\u0007<"&')).toBe('a&lt;&quot;&amp;');
});
