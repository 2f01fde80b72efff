import { plainTex } from '../../search/tex.ts';
import { words } from './words.ts';

/** What a page is. */
export type PageKind = 'section' | 'table' | 'network' | 'lesson' | 'quiz' | 'experiment' | 'page';

/** What a part of a page is. */
export type PartKind =
  | 'block'
  | 'figure'
  | 'equation'
  | 'question'
  | 'chart'
  | 'table'
  | 'row'
  | 'cell'
  | 'stage'
  | 'layer'
  | 'term'
  | 'reference'
  | 'erratum'
  | 'part';

/** A part of a page that has an address of its own. */
export interface Part {
  id: string;
  kind: PartKind;
  title: string;
}

const PAGES: readonly (readonly [RegExp, PageKind])[] = [
  [/^(paper\/[^/]+|after)\/$/, 'section'],
  [/^results\/(table-\d+|competitions)\/$/, 'table'],
  [/^architectures\/(?!compare\/)[^/]+\/$/, 'network'],
  [/^review\/[^/]+\/$/, 'lesson'],
  [/^quiz\/[^/]+\/$/, 'quiz'],
  [/^lab\/(?!performance\/)([^/]+\/)?$/, 'experiment'],
];

/** What a page is, by its address after the language: pageKind('lab/depth/') → 'experiment'. */
export function pageKind(path: string): PageKind {
  return PAGES.find(([pattern]) => pattern.test(path))?.[1] ?? 'page';
}

type Rule = readonly [selector: string, kind: PartKind, title: (element: Element) => string];

/** The parts in the markup of the pages; the first rule that fits counts. */
const PARTS: readonly Rule[] = [
  [
    '.block',
    'block',
    (block) => words(block.querySelector('h2')) || (block.getAttribute('data-pagefind-title') ?? ''),
  ],
  ['.equation', 'equation', equation],
  ['figure.figure', 'figure', (figure) => words(figure.querySelector('.head a'))],
  ['.run-figure', 'figure', headed],
  ['.question', 'question', (question) => words(question.querySelector('p:not(.link)'))],
  ['.quiz-question', 'question', headed],
  ['.result-chart', 'chart', (chart) => words(before(chart, 'h1, h2, h3'))],
  ['.reader-question', 'question', headed],
  ['.erratum', 'erratum', headed],
  ['dl > [data-block]', 'term', (term) => words(term.querySelector('dt a'))],
  ['li[data-block]', 'reference', (work) => words(work.querySelector('cite'))],
  ['.layers tbody', 'layer', (block) => block.id.replaceAll('-', ' ')],
  ['.layers tr', 'layer', rowName],
  ['.stages tr', 'stage', rowName],
  ['td', 'cell', cellName],
  ['tr', 'row', rowName],
  [
    'table',
    'table',
    (table) => table.closest('[aria-label]')?.getAttribute('aria-label') ?? words(before(table, 'h1, h2')),
  ],
  ['h2, h3', 'part', (heading) => words(heading)],
  // Letters part a list for the eye, and each language has its own.
  ['main section:not(.letter)', 'part', headed],
  ['details', 'part', (details) => words(details.querySelector('summary'))],
];

/** What an element with an id is to a reader who links to it; undefined where it is no part of its own. */
export function partOf(element: Element): Part | undefined {
  const rule = PARTS.find(([selector]) => element.matches(selector));
  if (!rule || element.id === '') return undefined;
  const [, kind, title] = rule;
  return { id: element.id, kind, title: title(element) || element.id };
}

/** The parts inside an element, in order. A heading named for an aria-labelledby has no address: its element has. */
export function partsIn(root: ParentNode): Part[] {
  const names = new Set(
    [...root.querySelectorAll('[id][aria-labelledby]')].map((named) => named.getAttribute('aria-labelledby')),
  );
  return [...root.querySelectorAll('[id]')].flatMap((element) =>
    names.has(element.id) ? [] : (partOf(element) ?? []),
  );
}

function headed(element: Element): string {
  return words(element.querySelector('h2, h3'));
}

/** 'Equation (2)', or 'Formula: F(x) = H(x) - x' for one without a number. */
function equation(element: Element): string {
  const label = element.querySelector('.formula')?.getAttribute('aria-label') ?? '';
  const tex = plainTex(element.querySelector('annotation')?.textContent ?? '');
  return element.querySelector('.number') ? label : `${label}${signs(element).colon}${tex}`;
}

function rowName(row: Element): string {
  return words(row.querySelector('th, td'));
}

/** 'ResNet-152, top-1 %: 21.43'. */
function cellName(cell: Element): string {
  const row = cell.closest('tr');
  const at = [...(row?.children ?? [])].indexOf(cell);
  const head = cell.closest('table')?.querySelector('thead tr:last-child')?.children[at];
  const { comma, colon } = signs(cell);
  return `${row ? rowName(row) : ''}${comma}${words(head)}${colon}${words(cell)}`;
}

/** The punctuation of the language that an element is in. */
function signs(element: Element): { comma: string; colon: string } {
  const chinese = element.closest('[lang]')?.getAttribute('lang')?.startsWith('zh') ?? false;
  return chinese ? { comma: '，', colon: '：' } : { comma: ', ', colon: ': ' };
}

/** The last element before this one that fits, going up and back. */
function before(element: Element, selector: string): Element | null {
  for (
    let at: Element | null = element;
    at && !at.matches('main');
    at = at.previousElementSibling ?? at.parentElement
  )
    if (at !== element && at.matches(selector)) return at;
  return null;
}
