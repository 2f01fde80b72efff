import { heightStep } from './height.ts';

/** A part of a section that a reader may link to; its id is the same in every language. */
export interface Block {
  id: string;
  /** The heading it begins with, as plain text. */
  heading: string | undefined;
}

/** What ends a block in rendered HTML; `Block.astro` writes it. */
export const BLOCK_END = '<!--/block-->';

/**
 * The blocks of a section's MDX source, in order:
 * '<Block id="a">\n## Why\n' → [{ id: 'a', heading: 'Why' }].
 */
export function readBlocks(source: string): Block[] {
  return [...source.matchAll(/^<Block\s[^>]*?id="([^"]+)"[^>]*>\s*(?:## (.+))?/gm)].map((match) => ({
    id: match[1] ?? '',
    heading: match[2] && plainText(match[2]),
  }));
}

/** The ids inside a section that have an address of their own: blocks, equations, figures, questions. */
export function readIds(source: string): string[] {
  return [...source.matchAll(/<(?:Block|Equation|Figure|FamilyTree|Idea|Question)\s[^>]*?id="([^"]+)"/g)].map(
    (match) => match[1] ?? '',
  );
}

/** The rendered blocks of a section as separate pieces of HTML. */
export function splitBlocks(html: string): string[] {
  return html
    .split(BLOCK_END)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '');
}

/**
 * Two languages side by side: one pair of blocks a row. Ids are kept in the first language only, since an id may stand
 * once in a page. Throws when the languages have different numbers of blocks.
 */
export function pairBlocks(first: string, second: string): (readonly [string, string])[] {
  const [left, right] = [splitBlocks(first), splitBlocks(second)];
  if (left.length !== right.length) {
    throw new Error(`${left.length} blocks in one language, ${right.length} in the other`);
  }
  return left.map((block, i) => [block, withoutIds(right[i] ?? '', idsOf(block))] as const);
}

/** Gives each rendered block its heading, or the last one before it, as the title under which the search lists it. */
export function titleBlocks(html: string, first: string): string {
  let title = first;
  return withAttribute(html, (block) => {
    title =
      /<h2>(.*?)<\/h2>/s
        .exec(block)?.[1]
        ?.replace(/<[^>]+>/g, '')
        .trim() ?? title;
    return `data-pagefind-title="${title.replaceAll('"', '&quot;')}"`;
  });
}

/** Says of each rendered block about how high it will be on a phone: see height.ts. */
export function withHeights(html: string): string {
  return withAttribute(html, (block) => `data-high="${heightStep(block)}"`);
}

/** The keys of the cards that a piece of HTML opens: 'term:relu', 'cite:he2016deep', each once. */
export function cardKeys(html: string): string[] {
  return [...new Set([...html.matchAll(/ data-card="([^"]+)"/g)].map((match) => match[1] ?? ''))];
}

/** Gives each rendered block an attribute of its own. */
function withAttribute(html: string, attribute: (block: string) => string): string {
  return html
    .split(BLOCK_END)
    .map((piece) => {
      const own = attribute(piece);
      return piece.replace('<section class="block"', (start) => `${start} ${own}`);
    })
    .join(BLOCK_END);
}

function idsOf(html: string): Set<string> {
  return new Set([...html.matchAll(/\sid="([^"]+)"/g)].map((match) => match[1] ?? ''));
}

function withoutIds(html: string, taken: ReadonlySet<string>): string {
  return html.replace(/\sid="([^"]+)"/g, (attribute, id: string) => (taken.has(id) ? '' : attribute));
}

/** The words of a heading without its markup: 'The <M t="x"/> **map**' → 'The x map'. */
function plainText(markdown: string): string {
  return markdown
    .replace(/<M\s[^>]*?\blabel="([^"]*)"[^>]*\/>/g, '$1')
    .replace(/<M\s[^>]*?\bt="([^"]*)"[^>]*\/>/g, '$1')
    .replace(/<[^>]+>|[*`_]/g, '')
    .trim();
}
