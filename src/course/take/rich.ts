import { escapeHtml } from '../../links/share/formats.ts';
import { pieces } from '../quiz/text.ts';

/** Text with `code` as HTML: 'a `b` < c' → 'a <code>b</code> &lt; c'. */
export function rich(text: string): string {
  return pieces(text)
    .map((piece, i) => (i % 2 === 1 ? `<code>${escapeHtml(piece)}</code>` : escapeHtml(piece)))
    .join('');
}
