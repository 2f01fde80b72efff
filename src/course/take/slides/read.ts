import { heading } from '../../../results/text.ts';
import { sourceOf, type About } from './about.ts';
import { numbersOf } from './numbers.ts';
import type { Slide } from './slide.ts';
import { plain, said } from './text.ts';

const SHOWN = 'figure.figure, figure.concept-map, .run-chart, .text-table';

/** A slide for each figure, chart and table of a lesson's page; after the chart of a result table its numbers. */
export function slidesIn(main: Element, about: About): Slide[] {
  const numbered = new Set<string>();
  return [...main.querySelectorAll('section.block')]
    .flatMap((block) => inBlock(block, about))
    .flatMap(withNumbers);

  function withNumbers(slide: Slide): Slide[] {
    const table = about.tables.find((one) => heading(one)[about.lang] === slide.title);
    if (!table || numbered.has(table.id) || slide.content.kind === 'table') return [slide];
    numbered.add(table.id);
    return [slide, numbersOf(table, slide.part, about)];
  }
}

function inBlock(block: Element, about: About): Slide[] {
  const part = plain(block.querySelector('h2') ?? block);
  const slides: Slide[] = [];
  let before: Element[] = [];
  for (const child of block.children) {
    if (child.matches('h2, .meta')) continue;
    if (child.matches(SHOWN)) {
      slides.push(slideOf(child, before, part, block.id, about));
      before = [];
    } else before.push(child);
  }
  const last = slides.pop();
  return last ? [...slides, { ...last, notes: [...last.notes, ...before.flatMap(said)] }] : [];
}

/** The slide of a figure, chart or table; `before` is what the lesson says since the last one. */
function slideOf(
  shown: Element,
  before: readonly Element[],
  part: string,
  block: string,
  about: About,
): Slide {
  const lead = before.at(-1)?.querySelector('strong:first-child');
  const [label = '', page] = /^(.*?)\s*[(（]\D*(\d+)\D*[)）]$/.exec(lead ? plain(lead) : '')?.slice(1) ?? [];
  const drawings = drawingsIn(shown);
  const rows = drawings.length === 0 ? rowsOf(shown) : [];
  const names = drawings.map(nameOf);
  const known = about.tables.find((table) => names.includes(heading(table)[about.lang]));
  const number = shown.querySelector(':scope > .head');
  const title = number
    ? [plain(number), names.join(about.lang === 'zh' ? '；' : '; ')].join(' · ')
    : (names[0] ?? tableTitle(label, before.at(-1), about) ?? part);
  const caption = shown.matches('figure') ? said(shown).at(-1) : undefined;
  return {
    part: title === part ? '' : part,
    title,
    source: sourceOf(shown.matches('.figure') ? caption : undefined, page ?? known?.page, about),
    address: about.address(`#${shown.id === '' ? block : shown.id}`),
    notes: [...before.flatMap(said), ...(shown.matches('figure') ? said(shown).slice(0, -1) : [])],
    content: drawings.length > 0 ? { kind: 'drawings', drawings } : { kind: 'table', rows },
  };
}

/** The title of a table of the paper, by the results page that the lesson names, or by what the lesson says first of it. */
function tableTitle(label: string, lead: Element | undefined, { tables, lang }: About): string | undefined {
  if (label === '' || !lead) return undefined;
  const id = /results\/([\w-]+)\/$/.exec(
    lead.querySelector('a[href*="/results/"]')?.getAttribute('href') ?? '',
  );
  const table = tables.find((one) => one.id === id?.[1]);
  if (table) return heading(table)[lang];
  const first = /^[^)）]*[)）]\s*(.*?)[.。](?!\d)/.exec(plain(lead))?.[1];
  return first === undefined ? undefined : `${label} · ${first}`;
}

/** The drawings of a figure; of one in two widths the wide one. */
function drawingsIn(shown: Element): Element[] {
  const wide = shown.querySelector('.wide svg');
  return wide ? [wide] : [...shown.querySelectorAll('svg')];
}

/** What a drawing is called. */
export function nameOf(svg: Element): string {
  return svg.getAttribute('aria-label') ?? svg.querySelector('title')?.textContent ?? '';
}

function rowsOf(shown: Element): string[][] {
  return [...shown.querySelectorAll('tr')].map((row) => [...row.querySelectorAll('th, td')].map(plain));
}
