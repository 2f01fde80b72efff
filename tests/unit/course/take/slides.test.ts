import { strFromU8, unzipSync } from 'fflate';
import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import table2 from '../../../../content/results/table-2.json' with { type: 'json' };
import { outline } from '../../../../src/course/take/picture/outline.ts';
import { drawingIn } from '../../../../src/course/take/picture/png.ts';
import { deck } from '../../../../src/course/take/slides/deck.ts';
import { fit, share } from '../../../../src/course/take/slides/fit.ts';
import { halves } from '../../../../src/course/take/slides/halves.ts';
import { slidesIn } from '../../../../src/course/take/slides/read.ts';
import { tidy } from '../../../../src/course/take/slides/tidy.ts';
import type { Face } from '../../../../src/links/cards/type.ts';
import type { ResultTable } from '../../../../src/results/shape.ts';

/** A typeface whose characters are half as wide as they are tall. */
const FACE: Face = {
  width: (text, size) => (text.length * size) / 2,
  path: (text, x, y, size) => `M${x} ${y}h${size}[${text}]`,
};
const faces = { regular: FACE, bold: FACE };

const LESSON = `<main><section class="block" id="figures"><p class="meta">p. 1</p><h2>Figures</h2>
<p><strong>Fig. 2 (page 2)</strong> The block <span class="katex"><annotation>\\mathcal{F}(x) + x</annotation><span>twice</span></span>.</p>
<figure class="figure" id="fig-2"><div class="head"><a href="#fig-2">Figure 2</a></div><svg aria-label="A block"><path class="head"/></svg><p>Drawn by us.</p></figure>
<p><strong>Table 2 (page 5)</strong> Four numbers. (<a href="/en/results/table-2/">chart</a>)</p>
<div class="run-chart"><div class="narrow"><svg aria-label="narrow"></svg></div><div class="wide"><svg aria-label="Table 2: Plain networks and ResNets, 18 and 34 layers"></svg></div></div>
<p>Said afterwards.</p></section><section class="block" id="none"><h2>No table</h2><p>Words.</p></section>
<section class="block" id="terms"><h2>Terms</h2><div class="text-table"><table><tr><th>Term</th><th>Meaning</th></tr><tr><td>a <a href="#x">b</a></td><td>c</td></tr></table></div></section></main>`;

test('a lesson has a slide for each figure, chart and table, with what is said of it, and the numbers of a result table', () => {
  const { document } = parseHTML(`<html><body>${LESSON}</body></html>`);
  const slides = slidesIn(document.querySelector('main')!, {
    lang: 'en',
    lesson: 'Lesson · Residual',
    address: (to) => `https://example.org${to}`,
    tables: [table2 as ResultTable],
  });
  expect(slides.map(({ title }) => title)).toEqual([
    'Figure 2 · A block',
    'Table 2: Plain networks and ResNets, 18 and 34 layers',
    'Table 2: Plain networks and ResNets, 18 and 34 layers (numbers)',
    'Terms',
  ]);
  const [figure, chart, numbers, terms] = slides;
  expect(figure!.source).toMatch(/^Drawn by us\. He, .*, page 2$/);
  expect(figure!.address).toBe('https://example.org#fig-2');
  expect(figure!.notes).toEqual(['Fig. 2 (page 2) The block F(x) + x.']);
  expect(chart!.notes).toEqual(['Table 2 (page 5) Four numbers. (chart)', 'Said afterwards.']);
  expect(numbers!.content).toMatchObject({ rows: [['Depth', 'plain (%) ↓', 'ResNet (%) ↓'], ['18 layers', '27.94', '27.88'], ['34 layers', '28.54', '25.03']] }); // prettier-ignore
  expect(terms).toMatchObject({ source: 'Lesson · Residual', part: '' });
  expect(terms!.content).toEqual({ kind: 'table', rows: [['Term', 'Meaning'], ['a b', 'c']] }); // prettier-ignore
});

test('a table takes the largest type that fits, and more slides where the smallest does not, each with its head', () => {
  const rows = (count: number) => [['a', 'b'], ...Array.from({ length: count }, (_, i) => [`${i}`, 'x'])];
  const box = { width: 800, height: 200 };
  expect(fit(rows(2), box, faces)).toMatchObject([{ size: 24 }]);
  const parts = fit(rows(40), box, faces);
  expect(parts.length).toBeGreaterThan(2);
  expect(parts.flatMap((part) => part.rows.slice(1)).length).toBe(40);
  for (const part of parts) {
    expect(part.rows[0]).toEqual(['a', 'b']);
    expect(part.heights.reduce((a, b) => a + b)).toBeLessThanOrEqual(200);
  }
  const [short, long] = share([50, 2000], 500);
  expect(short).toBe(50);
  expect(long).toBeCloseTo(450);
});

test('a tall drawing is shown in two parts, cut where a line goes across', () => {
  const svg = drawingIn(
    '<svg viewBox="0 0 100 300"><path class="band" d="M0 90H100"/><path class="band" d="M0 160H100"/></svg>',
  );
  expect(halves(svg).map((part) => part.getAttribute('viewBox'))).toEqual(['0 0 100 160', '0 160 100 140']);
  expect(halves(drawingIn('<svg viewBox="0 0 300 100"></svg>'))).toHaveLength(1);
});

test('the words of a drawing become outlines where they stood, in the style that they had', () => {
  const svg = drawingIn(
    '<svg viewBox="0 0 9 9"><style>.b{font:italic 10px serif;fill:red}</style><text x="20" y="5" text-anchor="end">ab</text><g class="b"><text x="1" y="2">c<tspan font-weight="700">d</tspan></text></g></svg>',
  );
  outline(svg, faces);
  expect(svg.querySelector('text, style')).toBeNull();
  expect([...svg.querySelectorAll('path')].map((path) => path.getAttribute('d'))).toEqual([
    ...['M4 5h16[ab]', 'M0 0h10[c]', 'M0 0h10[d]'],
  ]);
  expect(svg.querySelectorAll('path')[2]!.getAttribute('transform')).toBe('translate(6 2) skewX(-12)');
});

test('a presentation is the same whenever it is made, and its notes have a paragraph for each line', async () => {
  const slide = {
    part: 'P',
    title: 'T & t',
    source: 'S',
    address: 'https://example.org/',
    notes: ['one', 'two < 3'],
  };
  const cover = { title: 'Lesson', description: 'D', address: 'https://example.org/en/', notes: ['goals'] };
  const make = async () =>
    tidy(await deck(cover, [{ ...slide, content: [['a'], ['1']] }], 'zh', faces), 'zh-CN', '2026-11-24');
  const [first, second] = [await make(), await make()];
  expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true);
  const files = unzipSync(first);
  const notes = strFromU8(files['ppt/notesSlides/notesSlide2.xml']!);
  expect([...notes.matchAll(/<a:t>([^<]*)<\/a:t>/g)].map(([, text]) => text).slice(0, 2)).toEqual([
    'one',
    'two &lt; 3',
  ]);
  expect(notes).not.toContain('en-US');
  expect(strFromU8(files['docProps/core.xml']!)).toContain('2026-11-24T00:00:00Z');
  const parts = [...strFromU8(files['[Content_Types].xml']!).matchAll(/PartName="\/([^"]+)"/g)].map(
    ([, part]) => part!,
  );
  for (const part of parts) expect(Object.keys(files)).toContain(part);
});
