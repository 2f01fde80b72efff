/** A symbol that a list explains: the TeX of one, or of several with commas between them: 'W_1, W_2'. */
export interface Explained {
  t: string;
  /** How the equation writes it, where that is not as the list does: 'J_n, J_{n-1}, J_1' for J_i. */
  as?: string;
}

/** Commands whose argument is read as one word, so that the F of \mathcal{F} or a letter of \text{…} is not found as a symbol. */
const WORD = String.raw`\\(?:text|mathrm|mathcal|mathbf|mathbb|mathit|operatorname|tilde|hat|bar|begin|end)\s*\{[^{}]*\}`;
const TOKEN = new RegExp(String.raw`${WORD}|\\[a-zA-Z]+|\\.|\S`, 'g');
const SPACE = /^(?:\\[,;:! ]|\\quad|\\qquad|~)$/;

/**
 * The TeX of an equation with every symbol of its list wrapped in \htmlData{symbol=<its place in the list>}{…}, so that the page can
 * explain it where it stands; one symbol may stand inside another, as x in F(x). None is found before a subscript that it does not
 * have, or inside a word: ('y = x + x_1', [{ t: 'x' }]) wraps the first x only.
 */
export function markSymbols(tex: string, symbols: readonly Explained[]): string {
  const wanted = symbols
    .flatMap(({ t, as = t }, index) => parts(as).map((part) => ({ index, part })))
    .sort((a, b) => b.part.length - a.part.length);
  return join(mark(tex.match(TOKEN) ?? [], wanted));
}

interface Wanted {
  /** Place in the list. */
  index: number;
  part: readonly string[];
}

/** Tokens with the wanted ones wrapped, the longest first, and inside it the shorter ones. */
function mark(tokens: readonly string[], wanted: readonly Wanted[]): string[] {
  const out: string[] = [];
  for (let at = 0; at < tokens.length;) {
    const found = wanted.find(({ part }) => fits(tokens, at, part));
    if (found === undefined) {
      out.push(tokens[at] ?? '');
      at += 1;
    } else {
      const { index, part } = found;
      const shorter = wanted.filter((other) => other.part.length < part.length);
      const inside = mark(tokens.slice(at, at + part.length), shorter);
      // Braces keep it one argument: x_n → x_{\htmlData{…}{n}}.
      out.push(`{\\htmlData{symbol=${index}}{${join(inside)}}}`);
      at += part.length;
    }
  }
  return out;
}

/** The tokens of a symbol, and of each of its parts where a comma outside brackets separates several. */
function parts(t: string): string[][] {
  const tokens = t.match(TOKEN) ?? [];
  const pieces: string[][] = [[]];
  let depth = 0;
  for (const token of tokens) {
    if (/^(?:[([{]|\\\{)$/.test(token)) depth += 1;
    if (/^(?:[)\]}]|\\\})$/.test(token)) depth -= 1;
    if (token === ',' && depth === 0) pieces.push([]);
    else pieces.at(-1)?.push(token);
  }
  return [tokens, ...(pieces.length > 1 ? pieces : [])].map(trim).filter((piece) => piece.length > 0);
}

function trim(tokens: readonly string[]): string[] {
  const from = tokens.findIndex((token) => !SPACE.test(token));
  const to = tokens.findLastIndex((token) => !SPACE.test(token));
  return from < 0 ? [] : tokens.slice(from, to + 1);
}

/** Whether a symbol stands at a place; x does not where the equation has x_1, x' or a longer number. */
function fits(tokens: readonly string[], at: number, part: readonly string[]): boolean {
  if (part.some((token, i) => tokens[at + i] !== token)) return false;
  const [before = '', after = ''] = [tokens[at - 1], tokens[at + part.length]];
  if (after === '_' || after === "'") return false;
  const number = (token = '') => /^[\d.]$/.test(token);
  return !(number(part[0]) && number(before)) && !(number(part.at(-1)) && /^\d$/.test(after));
}

/** Tokens as TeX; a command that ends in a letter is kept from the letter that follows. */
function join(tokens: readonly string[]): string {
  return tokens.reduce(
    (tex, token) => tex + (/\\[a-zA-Z]+$/.test(tex) && /^[a-zA-Z]/.test(token) ? ' ' : '') + token,
    '',
  );
}
