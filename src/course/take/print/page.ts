import { htmlLang, type Lang } from '../../../i18n/languages.ts';
import { fill, strings } from '../../../i18n/strings.ts';
import { escapeHtml } from '../../../links/share/formats.ts';
import type { Chapter } from './chapter.ts';

/** What a page to print is of. */
export interface About {
  readonly lang: Lang;
  readonly title: string;
  /** The full address of what it prints. */
  readonly address: string;
  /** The path of the site. */
  readonly base: string;
}

/** Chapters begin on a page of their own; the list of them and the hint are for the screen and for a book; paper does not scroll. */
const STYLE = `
.print-page{max-width:46rem;margin:0 auto;padding:1.5rem 1.1rem}
.print-chapter{padding-top:2rem}
.print-page .listing pre{overflow:visible;white-space:pre-wrap}
.print-hint{padding:.6rem 1rem;border:1px solid var(--line);border-radius:var(--radius)}
@media print{.print-page{max-width:none;padding:0}.print-hint{display:none}.print-chapter{padding:0}
.print-chapter+.print-chapter,.print-contents+.print-chapter{break-before:page}}`;

/** Chapters as one page of HTML to print, with a table of contents where there are several. */
export function printPage(chapters: readonly Chapter[], { lang, title, address, base }: About): string {
  const t = strings(lang);
  const sheets = [...new Set(chapters.flatMap(({ sheets }) => sheets))];
  const link = `<a class="plain-link" href="${escapeHtml(address)}">${escapeHtml(address)}</a>`;
  const contents = chapters.map(({ id, title }) => `<li><a href="#${id}">${escapeHtml(title)}</a></li>`);
  const front =
    chapters.length === 1
      ? ''
      : `<div class="print-contents"><h1>${escapeHtml(title)}</h1><p>${escapeHtml(t['take.book.about'])}</p><p>${fill(t['take.from'], { address: link })}</p><ol>${contents.join('')}</ol></div>`;
  const body = chapters.map(({ id, html }) => `<section class="print-chapter" id="${id}">${html}</section>`);
  return `<!doctype html>
<html lang="${htmlLang(lang)}" data-running="${escapeHtml(`${title} · ${t['site.name']}`)}"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>${escapeHtml(`${title} · ${t['take.print']}`)}</title>
<meta name="robots" content="noindex"><link rel="canonical" href="${escapeHtml(address)}"><meta name="color-scheme" content="light dark">
<script src="${base}theme.js"></script><link rel="icon" type="image/svg+xml" href="${base}icon.svg">
${sheets.map((href) => `<link rel="stylesheet" href="${href}">`).join('\n')}
<style>${STYLE}</style></head>
<body><div class="print-page" role="main"><p class="print-hint">${fill(escapeHtml(t['take.print.hint']), { address: link })}</p>
${front}${body.join('\n')}
${chapters.length === 1 ? `<p>${fill(t['take.from'], { address: link })}</p>` : ''}</div></body></html>
`;
}
