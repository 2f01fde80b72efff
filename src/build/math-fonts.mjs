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
 * KaTeX's stylesheet without what no formula here needs, two thirds of it: rules for classes that none has, and fonts, of which
 * src/paper/math.css names the parts.
 * @param {string} css
 */
export function lighter(css) {
  const rules = [...css.matchAll(/([^{}]+)\{([^}]*)\}/g)];
  return rules
    .map(([, selectors = '', body = '']) => {
      const own = selectors.split(',').filter((one) => !one.startsWith('@') && isUsed(one));
      return own.length ? `${own.join(',')}{${body}}` : '';
    })
    .join('');
}

/** Whether all classes that a selector asks for are of formulas here: '.katex .mtable:not(.other)' → true */
function isUsed(/** @type {string} */ selector) {
  return classesOf(selector).every((name) => CLASSES.has(name));
}

/** '.katex .a:not(.b)' → ['katex', 'a'] */
export function classesOf(/** @type {string} */ selector) {
  return Array.from(
    selector.replaceAll(/:not\([^)]*\)/g, '').matchAll(/\.([a-z][\w-]*)/gi),
    ([, name = '']) => name,
  );
}

/** What formulas here are made of. The tests of the built site say which one a new formula needs. */
const CLASSES = new Set(
  [
    'katex katex-display katex-html katex-mathml katex-base katex-strut katex-sizing katex-accent katex-overline',
    'katex-stretchy hide-tail svg-align brace-left brace-center brace-right accent-body overline-line',
    'mathnormal mathrm mathcal mspace mfrac frac-line msupsub munder nulldelimiter',
    'mtable arraycolsep col-align-l col-align-r vlist vlist-r vlist-s vlist-t vlist-t2 pstrut',
    'op-symbol op-limits small-op large-op delimcenter delimsizing size1 size2 size3 size4 reset-size3 reset-size6',
  ].flatMap((line) => line.split(' ')),
);

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
  put(FOLDER, 'katex.css', lighter(readFileSync(style, 'utf8')));
  put(FOLDER, 'source.sha256', made);
}
