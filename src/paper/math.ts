import katex from 'katex';
import { markSymbols, type Explained } from './symbols.ts';

/** TeX as HTML for the eye and MathML for the ear. Throws on TeX that KaTeX cannot read, so that a build stops there. */
export function math(tex: string, display = false): string {
  return render(tex, display);
}

/** Whether a formula is short enough, some 24 signs, to stay on one line of a phone with the mark behind it. */
export function fitsInLine(tex: string): boolean {
  const signs = tex
    .replace(/\\math\w+/g, '')
    .replace(/\\[a-z]+/gi, 'x')
    .replace(/[{}\\\s]/g, '');
  return signs.length <= 24;
}

/** A displayed equation as math() gives it, each symbol of its list in an element with data-symbol, its place in the list. */
export function equation(tex: string, symbols: readonly Explained[]): string {
  const html = render(markSymbols(tex, symbols), true);
  const source = /<annotation encoding="application\/x-tex">.*?<\/annotation>/s;
  // The marks are for the eye: the source that MathML carries stays what the author wrote.
  const [own = ''] = source.exec(render(tex, true)) ?? [];
  return html.replace(source, () => own);
}

function render(tex: string, display: boolean): string {
  return katex.renderToString(tex, {
    displayMode: display,
    throwOnError: true,
    // Marks for the page's script are the one thing beyond LaTeX that is let through.
    strict: (code: string) => (code === 'htmlExtension' ? 'ignore' : 'error'),
    trust: ({ command }: { command: string }) => command === '\\htmlData',
    output: 'htmlAndMathml',
  });
}
