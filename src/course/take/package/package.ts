import { htmlLang, type Lang } from '../../../i18n/languages.ts';
import { fill, strings } from '../../../i18n/strings.ts';
import { excerpt } from '../page/excerpt.ts';
import { pageOf, type Site } from '../page/site.ts';
import { escape } from '../page/xhtml.ts';
import type { Item } from '../quiz/item.ts';
import { zip } from '../zip.ts';
import { manifest } from './manifest.ts';
import { quizHtml } from './quiz-html.ts';

/** What is the same in every package. */
export interface Parts {
  readonly script: string;
  readonly style: string;
}

/**
 * A lesson with its questions as a ZIP file that a course system takes as SCORM 1.2, and any web server as a folder: relative
 * addresses inside, full ones to the site.
 */
export function lessonPackage(
  site: Site,
  { lesson, lang, items }: { lesson: string; lang: Lang; items: readonly Item[] },
  { script, style }: Parts,
): Uint8Array<ArrayBuffer> {
  const path = `${lang}/review/${lesson}/`;
  const own = new URL(site.base + path, site.origin).href;
  const link = (address: string) => (address.startsWith('#') ? address : new URL(address, own).href);
  const { html, css } = pageOf(site, path);
  const { title, body } = excerpt(html, css, link);
  const from = fill(strings(lang)['take.from'], { address: `<a href="${own}">${escape(own)}</a>` });
  const page = `<!doctype html>
<html lang="${htmlLang(lang)}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${escape(title)}</title><link rel="stylesheet" href="style.css"></head><body>
<main>${body}${quizHtml(items, lang)}</main>
<footer><p>${from}</p></footer><script src="quiz.js"></script></body></html>
`;
  const files = { 'index.html': page, 'style.css': style, 'quiz.js': script };
  return zip({
    'imsmanifest.xml': manifest(`residual-${lesson}-${lang}`, title, Object.keys(files)),
    ...files,
  });
}
