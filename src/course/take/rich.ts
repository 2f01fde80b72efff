import { escapeHtml } from '../../links/share/formats.ts';

/**
 * Text with `code` and \(TeX\) as HTML: 'a `b` < c' → 'a <code>b</code> &lt; c'. `formula` says how a formula is written, of
 * TeX; without it TeX stays as it is, which is what MathJax reads.
 */
export function rich(text: string, formula = (tex: string) => escapeHtml(`\\(${tex}\\)`)): string {
  return text.replace(/`([^`]*)`|\\\((.*?)\\\)|[^`\\]+|[^]/g, (plain, code?: string, tex?: string) => {
    if (code !== undefined) return `<code>${escapeHtml(code)}</code>`;
    return tex === undefined ? escapeHtml(plain) : formula(tex);
  });
}
