// @ts-check
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import Prism from 'prismjs';

/** @typedef {string | Prism.Token | readonly (string | Prism.Token)[]} Content */

const STYLE = fileURLToPath(new URL('../paper/code.css', import.meta.url));

/** The kinds of words that src/paper/code.css gives a colour to. */
const COLOURED = new Set(
  Array.from(readFileSync(STYLE, 'utf8').matchAll(/\.token\.([\w-]+)/g), ([, kind]) => kind),
);

/**
 * Code whose brackets and commas, which have no colour of their own, stand as plain text: a third of the markup of a listing.
 * @param {Content} content
 * @returns {(string | Prism.Token)[]}
 */
export function coloured(content) {
  return [content].flat().flatMap((/** @type {string | Prism.Token} */ token) => {
    if (typeof token === 'string') return [token];
    const inner = coloured(token.content);
    if (![token.type, token.alias].flat().some((kind) => COLOURED.has(kind))) return inner;
    token.content = inner;
    return [token];
  });
}

/** From here on, whatever is highlighted in this process is marked only where it gets a colour. */
export function markOnlyColoured() {
  Prism.hooks.add('after-tokenize', (env) => {
    env.tokens = coloured(env.tokens);
  });
}
