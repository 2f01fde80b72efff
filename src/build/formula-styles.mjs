// @ts-check
import { createHash } from 'node:crypto';

/** How KaTeX writes the measures of a part of a formula: all of its spans that have a style have nothing else in it. */
const MEASURED = /<span(?: class="([^"]*)")? style="((?:[a-z-]+:(?:-?[\d.]+em|relative);)+)"/g;

/**
 * The measures of formulas as classes, with the stylesheet that says what each stands for. Some two hundred measures make all
 * formulas, and a page with fifty of them would carry fifty hashes in its policy, which no compression makes smaller.
 * @param {Iterable<string>} pages
 * @returns {{ css: string, file: string, classed: (html: string, href: string) => string }}
 */
export function formulaStyles(pages) {
  const found = new Set(
    [...pages].flatMap((html) => Array.from(html.matchAll(MEASURED), ([, , style]) => style)),
  );
  const names = new Map([...found].sort().map((style, i) => [style, `k${i.toString(36)}`]));
  // A style attribute counts more than any rule, and so does this.
  const rules = [...names].map(
    ([style = '', name]) => `.${name}{${style.slice(0, -1).replaceAll(/;|$/g, '!important$&')}}`,
  );
  const css = rules.join('');
  const file = `formulas.${createHash('sha256').update(css).digest('hex').slice(0, 8)}.css`;
  return {
    css,
    file,
    classed(html, href) {
      const own = html.replace(MEASURED, (_, classes, /** @type {string} */ style) => {
        const name = names.get(style) ?? '';
        return `<span class="${classes === undefined ? name : `${classes} ${name}`}"`;
      });
      return own === html ? html : own.replace('</head>', `<link rel="stylesheet" href="${href}"></head>`);
    },
  };
}
