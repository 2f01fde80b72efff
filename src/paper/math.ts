import katex from 'katex';

/** TeX as HTML for the eye and MathML for the ear. Throws on TeX that KaTeX cannot read, so that a build stops there. */
export function math(tex: string, display = false): string {
  return katex.renderToString(tex, {
    displayMode: display,
    throwOnError: true,
    strict: 'error',
    output: 'htmlAndMathml',
  });
}
