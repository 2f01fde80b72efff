import { parseHTML } from 'linkedom';
import { propertiesOf, rulesOf } from './css.ts';
import { paint } from './paint.ts';
import { xhtml } from './xhtml.ts';

/** What a page of the site says, without its frame. */
export interface Excerpt {
  readonly title: string;
  /** XHTML that needs no stylesheet for its drawings, formulas as MathML. */
  readonly body: string;
  readonly ids: ReadonlySet<string>;
}

/** What only works on the site. */
export const BESIDE =
  '.no-print, .pager, .cards, .card, .contents, nav, script, style, template, button, dialog, noscript, iframe, astro-island, fieldset, input, [hidden], details.cite';

/**
 * The main part of a built page for a file that leaves the site. `css` are the page's stylesheets; `link` says where an
 * address leads to from there, undefined to leave the words without a link.
 */
export function excerpt(html: string, css: string, link: (address: string) => string | undefined): Excerpt {
  const { document } = parseHTML(html);
  const main = document.querySelector('main')!;
  for (const element of main.querySelectorAll(BESIDE)) element.remove();
  for (const element of main.querySelectorAll('.permalink')) element.remove();
  // A drawing comes in two widths; the page chooses, a book takes the wide one.
  for (const narrow of main.querySelectorAll('.narrow'))
    if (narrow.parentElement?.querySelector('.wide')) narrow.remove();
  for (const formula of main.querySelectorAll('.katex')) formula.replaceWith(mathOf(formula));
  if (main.querySelector('svg')) paint(main, rulesOf(css), propertiesOf(css));
  for (const anchor of main.querySelectorAll('a[href]')) relink(anchor, link);
  for (const element of main.querySelectorAll('*')) tidy(element);
  const ids = new Set([...main.querySelectorAll('[id]')].map(({ id }) => id));
  const title = main.querySelector('h1')?.textContent.trim() ?? '';
  return { title, body: [...main.childNodes].map(xhtml).join(''), ids };
}

/** The MathML of a formula, with its TeX as what is read where there is no MathML. */
function mathOf(formula: Element): Element {
  const math = formula.querySelector('math')!;
  const content = math.querySelector('semantics > *');
  math.setAttribute('alttext', math.querySelector('annotation')?.textContent ?? '');
  if (formula.closest('.katex-display')) math.setAttribute('display', 'block');
  if (content) math.replaceChildren(content);
  return math;
}

function relink(anchor: Element, link: (address: string) => string | undefined): void {
  const to = link(anchor.getAttribute('href') ?? '');
  if (to === undefined) anchor.removeAttribute('href');
  else anchor.setAttribute('href', to);
}

/** Takes off what is meant for the site's scripts and styles. */
function tidy(element: Element): void {
  for (const { name } of [...element.attributes])
    if (/^(data-|aria-(describedby|labelledby|controls)$|tabindex$|on)/.test(name))
      element.removeAttribute(name);
  // The drawing is scaled to the page by its viewBox.
  if (element.localName === 'svg') element.removeAttribute('height');
}
