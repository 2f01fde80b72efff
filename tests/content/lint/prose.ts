/** What stands for a formula, a citation, a measured number or code: a Latin word to the rules of typography. */
const INLINE = 'x';

/** A line of text that readers see, and where it is from. */
export interface Line {
  file: string;
  line: number;
  /** In a file of data, the keys that lead to it: 'aliases.zh.0'. */
  path: string;
  text: string;
}

/**
 * What a reader sees of an MDX file, line by line and cell by cell: no code, attributes or tags; a formula, a citation, a
 * measured number or code is an x. The space that Markdown wants after bold words which end in punctuation is left out.
 */
export function mdxLines(file: string, source: string): Line[] {
  const blank = (part: string) => part.replaceAll(/[^\n]+/g, '');
  const text = source
    .replace(/^---\n[^]*?\n---\n/, (head) =>
      head.replaceAll(/^(?:title|description|lead): *(.*)$|^.*$/gm, '$1'),
    )
    .replaceAll(/^```[^]*?^```$/gm, blank)
    .replaceAll(/\{\/\*[^]*?\*\/\}/g, blank)
    .replaceAll(/<Equation\b[^]*?\/>/g, symbolTexts)
    .replaceAll(/<(?:M|Cite|Measured)\b[^>]*\/>/g, INLINE)
    .replaceAll(/`[^`\n]+`|\$[^$\n]+\$/g, INLINE)
    .replaceAll(/\]\([^)\s]*\)/g, ']')
    .replaceAll(/<\/?[A-Za-z][^>]*>/g, blank)
    .replaceAll(/([。：？！）])\*\* /g, '$1')
    .replaceAll('*', '');
  return text
    .split('\n')
    .flatMap((line, i) =>
      (line.startsWith('|') ? line.split('|') : [line]).map((cell) => ({
        file,
        line: i + 1,
        path: '',
        text: cell.trim(),
      })),
    )
    .filter((line) => line.text !== '');
}

/** The words beside the symbols of an equation, each on its line; formulas are left out. */
function symbolTexts(tag: string): string {
  return tag
    .split('\n')
    .map((line) => /\btext: '((?:[^'\\]|\\.)*)'|\btext: "([^"]*)"/.exec(line)?.slice(1).join('') ?? '')
    .join('\n');
}
