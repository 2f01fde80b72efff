/** A Python listing of the site's text. */
export interface Listing {
  file: string;
  line: number;
  code: string;
  /** The section whose listings are run before it, as its fence says: `after=cifar-10`. */
  after: string | undefined;
  /** Whether it leaves out what only the reader has, such as a data set; it is compiled, not run. */
  sketch: boolean;
  /** What its prints should print, line by line, as its comments say. */
  printed: string[];
}

/** The Python listings in the source of a page: fences that begin with ```python and may go on with after=… or sketch. */
export function readListings(file: string, source: string): Listing[] {
  return [...source.matchAll(/^```python *([^\n]*)\n([^]*?)^```$/gm)].map((match) => {
    const [, meta = '', code = ''] = match;
    return {
      file,
      line: source.slice(0, match.index).split('\n').length,
      code,
      after: /\bafter=(\S+)/.exec(meta)?.[1],
      sketch: /\bsketch\b/.test(meta),
      printed: readPrinted(code),
    };
  });
}

/**
 * What a listing says that it prints: the comment behind each print, and the comments on the lines right beneath it. What
 * stands after an arrow ← is said to the reader: 'print(1)   # 1   ← one' → ['1'].
 */
export function readPrinted(code: string): string[] {
  const lines = code.split('\n');
  return lines.flatMap((line, i) => {
    if (!/^\s*print\(/.test(line)) return [];
    const behind = /\)\s+#\s?(.*)$/.exec(line)?.[1];
    const after = lines.slice(i + 1);
    const end = after.findIndex((next) => !/^\s*#/.test(next));
    const beneath = after.slice(0, end < 0 ? undefined : end).map((next) => next.replace(/^\s*#\s?/, ''));
    return [...(behind === undefined ? [] : [behind]), ...beneath].map(withoutRemark);
  });
}

/** A listing without its comments and blank lines, and with its strings of documentation emptied: the same in every language. */
export function bare(code: string): string {
  return code
    .replace(/"""[^]*?"""/g, '""""""')
    .split('\n')
    .map((line) => line.replace(/\s*(?<!['"])#(?!['"]).*$/, '').trimEnd())
    .filter((line) => line !== '')
    .join('\n');
}

function withoutRemark(text: string): string {
  return text.replace(/\s*←.*$/, '').trim();
}
