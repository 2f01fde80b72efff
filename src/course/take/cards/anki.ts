import { htmlLang } from '../../../i18n/languages.ts';
import { rich } from '../rich.ts';
import type { Note, Side } from './note.ts';

/** What a deck is called, and where the address of a note on the site is. */
export interface Deck {
  readonly name: string;
  /** Part of every note's name, since a deck in another language has notes of its own. */
  readonly route: string;
  readonly address: (path: string) => string;
}

/**
 * Notes as a text file that Anki imports (2.1.54 and later) with its own header lines: a field per column, HTML inside. The
 * first column is the name of the note, so that importing again updates what is there.
 */
export function anki(notes: readonly Note[], deck: Deck): string {
  const head = [
    '#separator:tab',
    '#html:true',
    '#notetype:Basic',
    `#deck:${deck.name}`,
    '#columns:guid\tFront\tBack\tTags',
    '#guid column:1',
    '#tags column:4',
  ];
  const lines = notes.map((note) =>
    [
      `residual-${deck.route}-${note.id}`,
      note.front.map(html).join(''),
      `${note.back.map(html).join('')}<p><a href="${deck.address(note.path)}">${deck.address(note.path)}</a></p>`,
      `residual residual::${note.kind} residual::${note.about}`,
    ]
      .map(field)
      .join('\t'),
  );
  return [...head, ...lines, ''].join('\n');
}

/** A side as HTML; MathJax of Anki reads \(…\) as it is. */
function html({ lang, lines }: Side): string {
  return `<div lang="${htmlLang(lang)}">${lines.map((line) => `<p>${rich(line)}</p>`).join('')}</div>`;
}

/** A field on one line, in quotes: HTML has quotes of its own, which are doubled. */
function field(text: string): string {
  return `"${text.replaceAll(/[\t\r\n]+/g, ' ').replaceAll('"', '""')}"`;
}
