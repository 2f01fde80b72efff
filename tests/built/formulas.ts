import { readFileSync } from 'node:fs';
import { parseHTML } from 'linkedom';

/** Text of a formula, and the font of KaTeX's that its stylesheet sets it in. */
export interface Part {
  readonly font: string;
  readonly text: string;
}

/** What decides the font of a part of a formula, the innermost first; other parts are upright. */
const FONTS = [
  ['.delimsizing.size1, .op-symbol.small-op', 'KaTeX_Size1-Regular'],
  ['.delimsizing.size2, .op-symbol.large-op', 'KaTeX_Size2-Regular'],
  ['.delimsizing.size3', 'KaTeX_Size3-Regular'],
  ['.delimsizing.size4, .delim-size4', 'KaTeX_Size4-Regular'],
  ['.delim-size1', 'KaTeX_Size1-Regular'],
  ['.mathnormal', 'KaTeX_Math-Italic'],
  ['.mathcal', 'KaTeX_Caligraphic-Regular'],
  ['.mathbf, .textbf', 'KaTeX_Main-Bold'],
  ['.mathit, .textit', 'KaTeX_Main-Italic'],
  ['.boldsymbol', 'KaTeX_Math-BoldItalic'],
  ['.mathbb, .amsrm', 'KaTeX_AMS-Regular'],
] as const;

const read = new Map<string, readonly Part[]>();

/** The parts of all formulas of a built page. */
export function formulasOf(file: string): readonly Part[] {
  const known = read.get(file);
  if (known) return known;
  const html = readFileSync(file, 'utf8');
  const parts = html.includes('class="katex') ? partsOf(parseHTML(html).document) : [];
  read.set(file, parts);
  return parts;
}

function partsOf(document: Document): Part[] {
  return [...document.querySelectorAll('.katex-html span')]
    .filter((span) => span.childElementCount === 0 && span.closest('.cjk_fallback') === null)
    .map((span) => ({
      font: FONTS.find(([selector]) => span.closest(selector))?.[1] ?? 'KaTeX_Main-Regular',
      // Those that do not break and those without width are signs of a font like others.
      text: span.textContent.replaceAll(/[ \n]/g, ''),
    }))
    .filter(({ text }) => text !== '');
}
