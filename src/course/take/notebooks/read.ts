import { parse } from 'yaml';
import type { Lang } from '../../../i18n/languages.ts';
import { pythonOf, type Read } from './source.ts';

/** A cell of a notebook before it is run. */
export type Cell =
  | { readonly kind: 'text'; readonly text: string }
  /** What an approximate cell prints hangs on the machine: its words are compared, its numbers are not. */
  | { readonly kind: 'code'; readonly code: string; readonly approximate: boolean };

/** A notebook as content/notebooks has it. */
export interface Source {
  readonly title: string;
  readonly lead: string;
  readonly cells: readonly Cell[];
}

/** Reads the text of a notebook: Markdown in which fences that begin with ```cell name the code, line by line. */
export function readSource(markdown: string, lang: Lang, read: Read): Source {
  const [, head = '', body = ''] = /^---\n([^]*?)\n---\n([^]*)$/.exec(markdown) ?? [];
  const { title = '', lead = '' } = parse(head) as Partial<Source>;
  const parts = body.split(/^```cell *([^\n]*)\n([^]*?)^```$/m);
  const cells = parts.flatMap((part, i): Cell[] => {
    if (i % 3 === 0) return part.trim() === '' ? [] : [{ kind: 'text', text: part.trim() }];
    if (i % 3 === 1) return [];
    const code = part.trim().split('\n').map((line) => pythonOf(line, lang, read)); // prettier-ignore
    return [{ kind: 'code', code: code.join('\n\n'), approximate: parts[i - 1] === 'approximate' }];
  });
  return { title, lead, cells };
}

/** The code of a notebook, cell by cell. */
export function codeOf({ cells }: Source): string[] {
  return cells.flatMap((cell) => (cell.kind === 'code' ? [cell.code] : []));
}
