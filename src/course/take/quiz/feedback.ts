import { escapeHtml } from '../../../links/share/formats.ts';
import { rich } from '../rich.ts';
import type { Item } from './item.ts';

/** Why the answer is right and where to read it, as HTML. */
export function feedback(item: Item, formula?: (tex: string) => string): string {
  const link = `<a href="${escapeHtml(item.address)}">${escapeHtml(item.read)}</a>`;
  return `<p>${rich(item.explanation, formula)}</p><p>${escapeHtml(item.source)} · ${link}</p>`;
}
