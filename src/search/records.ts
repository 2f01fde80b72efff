import { parseHTML } from 'linkedom';
import { kindOf } from './kinds.ts';
import { plainTex } from './tex.ts';

/** What the search index holds of one address: a block of a page, or what a page says outside its blocks. */
export interface Record {
  url: string;
  /** A document of its own with the block's markup, so that headings and data-pagefind-* keep their meaning. */
  html: string;
}

interface Part {
  id: string;
  title: string;
  html: string;
}

/** What a word before the first block counts, where a page has blocks: the name of a section is in all of them. */
const HEAD = 0.25;

/** What starts a block, as Pagefind has it for its own parts of pages. */
const BLOCK = ':is(h1, h2, h3, h4, h5, h6)[id], [data-pagefind-title][id]';

/**
 * The records of a built page, in order: what stands before its first block, then its blocks. Empty where the page has no
 * data-pagefind-body.
 */
export function records(html: string, url: string): Record[] {
  const { document } = parseHTML(html);
  const body = document.querySelector('[data-pagefind-body]');
  if (!body) return [];
  for (const formula of body.querySelectorAll('.m, .equation')) formula.replaceWith(words(formula));
  const page = text(body.querySelector('h1')) || text(document.querySelector('title'));
  const parts: Part[] = [{ id: '', title: page, html: '' }];
  split(body, parts);
  const lang = document.documentElement.getAttribute('lang') ?? '';
  const whole = parts.length === 1;
  return parts
    .filter((part) => part.html.trim() !== '')
    .map(({ id, title, html }) => {
      const address = id === '' ? url : `${url}#${id}`;
      const head = [meta('page', page), ...(id === '' && !whole ? [] : [meta('title', title)])];
      const kind = `<meta data-pagefind-filter="kind[content]" content="${kindOf(address)}">`;
      const weight = id === '' && !whole ? HEAD : 1;
      return {
        url: address,
        html: `<html lang="${escape(lang)}"><head>${head.join('')}${kind}</head><body data-pagefind-weight="${weight}">${html}</body></html>`,
      };
    });
}

/** Hands the content of `node` to the block it stands in; what follows a block belongs to it until the next one begins. */
function split(node: Element, parts: Part[]): void {
  for (const child of node.childNodes) {
    const part = parts.at(-1)!;
    if (child.nodeType === 3) part.html += escape(child.textContent ?? '');
    if (child.nodeType !== 1) continue;
    const element = child as Element;
    if (element.matches(BLOCK)) {
      const title = element.getAttribute('data-pagefind-title') ?? text(element);
      parts.push({ id: element.id, title, html: '' });
    }
    if (element.querySelector(BLOCK)) split(element, parts);
    else parts.at(-1)!.html += element.outerHTML;
  }
}

/** A formula as words, for excerpts without gaps. */
function words(formula: Element): string {
  return plainTex(formula.querySelector('annotation')?.textContent ?? '');
}

function meta(name: string, content: string): string {
  return `<meta data-pagefind-meta="${name}[content]" content="${escape(content)}">`;
}

function text(element: Element | null): string {
  return (element?.textContent ?? '').replaceAll(/\s+/g, ' ').trim();
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
