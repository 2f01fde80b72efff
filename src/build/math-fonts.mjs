// @ts-check
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import subsetFont from 'subset-font';
import { put } from './put.mjs';

const STYLE = fileURLToPath(new URL('../paper/math.css', import.meta.url));
const FOLDER = fileURLToPath(new URL('../paper/built/', import.meta.url));
const FACE = /url\('\.\/built\/([\w-]+)\.woff2'\)[^}]*unicode-range:([^;]+);/g;

/**
 * The fonts that a stylesheet names in ./built/, each with the signs that it wants of it:
 * "src: url('./built/A.woff2'); unicode-range: U+20-21" → [{ name: 'A', text: ' !' }].
 * @param {string} css
 */
export function facesOf(css) {
  return [...css.matchAll(FACE)].map(([, name = '', ranges = '']) => ({ name, text: textOf(ranges) }));
}

/** 'U+20-21, U+2B' → ' !+' */
function textOf(/** @type {string} */ ranges) {
  return ranges
    .split(',')
    .map((range) => {
      const [from = 0, to = from] = range
        .trim()
        .slice(2)
        .split('-')
        .map((code) => parseInt(code, 16));
      return String.fromCodePoint(...Array.from({ length: to - from + 1 }, (_, i) => from + i));
    })
    .join('');
}

/**
 * Cuts the parts of KaTeX's fonts that src/paper/math.css names into src/paper/built (git leaves it out), unless what is there was
 * made of the same. Whatever bundles calls this first.
 */
export async function buildMathFonts() {
  const { resolve } = createRequire(import.meta.url);
  const css = readFileSync(STYLE, 'utf8');
  const made = createHash('sha256')
    .update(css)
    .update(readFileSync(fileURLToPath(import.meta.url)))
    .update(readFileSync(resolve('katex/package.json')))
    .digest('hex');
  const faces = facesOf(css);
  const mark = `${FOLDER}source.sha256`;
  const current = existsSync(mark) && readFileSync(mark, 'utf8') === made;
  if (current && faces.every(({ name }) => existsSync(`${FOLDER}${name}.woff2`))) return;
  for (const { name, text } of faces) {
    const whole = readFileSync(resolve(`katex/dist/fonts/${name}.ttf`));
    // Screens that need hints are gone from most desks, and a fifth of the font is hints.
    put(FOLDER, `${name}.woff2`, await subsetFont(whole, text, { targetFormat: 'woff2', noHinting: true }));
  }
  put(FOLDER, 'source.sha256', made);
}
