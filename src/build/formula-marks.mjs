// @ts-check
const FORMULA_AND_MARKS = /(<M t="[^"]*"(?: label="[^"]*")?) \/>([，。；：、？！）”’%,.;:?!)]+)/g;

/**
 * MDX in which each formula in a line of text carries the marks that follow it, so that none of them begins a line:
 * `<M t="x" />，` → `<M t="x" after="，" />`.
 *
 * @param {string} source
 */
export function marksWithFormulas(source) {
  return source.replace(FORMULA_AND_MARKS, '$1 after="$2" />');
}

/** The plugin that does so before MDX is read. */
export function formulaMarks() {
  return {
    name: 'formula-marks',
    enforce: /** @type {const} */ ('pre'),
    /** @param {string} code @param {string} id */
    transform: (code, id) =>
      /\.mdx(\?|$)/.test(id) ? { code: marksWithFormulas(code), map: null } : undefined,
  };
}
