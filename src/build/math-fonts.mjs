// @ts-check
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, relative, sep } from 'node:path';
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
 * KaTeX's stylesheet without what no formula here needs: sizes other than those of scripts, scripts of scripts and the way back,
 * which are half of it, and fonts for browsers that are no longer there. Addresses are kept relative to `folder`.
 * @param {string} css
 * @param {string} folder
 */
export function lighter(css, folder) {
  const sizes = /(?:^|(?<=\}))[^{}]*\.reset-size(\d+)\.size(\d+)\{[^}]*\}/g;
  return css
    .replace(sizes, (rule, from, to) => (SIZES.has(from) && SIZES.has(to) ? rule : ''))
    .replace(/,url\([^)]*\) format\("(?:woff|truetype)"\)/g, '')
    .replaceAll('url(fonts/', `url(${folder}/fonts/`);
}

/** KaTeX's numbers for text, scripts, and scripts of scripts. */
const SIZES = new Set(['6', '3', '1']);

/**
 * Cuts the parts of KaTeX's fonts that src/paper/math.css names, and of its stylesheet, into src/paper/built (git leaves it out),
 * unless what is there was made of the same. Whatever bundles calls this first.
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
  if (
    current &&
    [...faces.map(({ name }) => `${name}.woff2`), 'katex.css'].every((file) => existsSync(FOLDER + file))
  )
    return;
  for (const { name, text } of faces) {
    const whole = readFileSync(resolve(`katex/dist/fonts/${name}.ttf`));
    // Screens that need hints are gone from most desks, and a fifth of the font is hints.
    put(FOLDER, `${name}.woff2`, await subsetFont(whole, text, { targetFormat: 'woff2', noHinting: true }));
  }
  const style = resolve('katex/dist/katex.min.css');
  const where = relative(FOLDER, dirname(style)).split(sep).join('/');
  put(FOLDER, 'katex.css', lighter(readFileSync(style, 'utf8'), where));
  put(FOLDER, 'source.sha256', made);
}
