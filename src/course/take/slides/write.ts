import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { htmlLang, LANGS, type Lang } from '../../../i18n/languages.ts';
import { strings } from '../../../i18n/strings.ts';
import type { ResultTable } from '../../../results/shape.ts';
import { LESSONS, slidesPath } from '../formats.ts';
import { propertiesOf, rulesOf } from '../page/css.ts';
import { paint } from '../page/paint.ts';
import { pageOf, type Site } from '../page/site.ts';
import type { Faces } from '../picture/outline.ts';
import { png } from '../picture/png.ts';
import type { Drawn } from '../picture/write.ts';
import { deck, type Picture, type Ready } from './deck.ts';
import { halves } from './halves.ts';
import { nameOf, slidesIn } from './read.ts';
import type { Slide } from './slide.ts';
import { plain } from './text.ts';
import { tidy } from './tidy.ts';

/** Writes the slides of every lesson into a built site; `drawn` are the pictures that it has as files. */
export async function writeSlides(site: Site, drawn: Drawn, faces: Faces, date: string): Promise<void> {
  const tables = tablesOf(site);
  mkdirSync(join(site.dir, 'data/slides'), { recursive: true });
  for (const lang of LANGS)
    for (const lesson of LESSONS) {
      const bytes = await slidesOf(site, lesson, lang, tables, drawn, faces);
      writeFileSync(join(site.dir, slidesPath(lesson, lang)), tidy(bytes, htmlLang(lang), date));
    }
}

async function slidesOf(
  site: Site,
  lesson: string,
  lang: Lang,
  tables: readonly ResultTable[],
  drawn: Drawn,
  faces: Faces,
): Promise<Uint8Array> {
  const path = `${lang}/review/${lesson}/`;
  const own = new URL(site.base + path, site.origin).href;
  const { html, css } = pageOf(site, path);
  const { document } = parseHTML(html);
  const main = document.querySelector('main')!;
  paint(main, rulesOf(css), propertiesOf(css));
  const title = plain(main.querySelector('h1')!);
  const slides = slidesIn(main, {
    lang,
    lesson: `${title} · ${strings(lang)['site.name']}`,
    address: (to) => (to.startsWith('/') ? new URL(`${site.base}${lang}${to}`, site.origin).href : own + to),
    tables,
  });
  const ready = await Promise.all(slides.map((slide) => withPictures(slide, lang, drawn, faces)));
  const description = document.querySelector('meta[name="description"]')?.getAttribute('content') ?? '';
  return deck({ title, description, address: own, notes: goalsOf(site, lesson, lang) }, ready, lang, faces);
}

/** What students can do after a lesson, from the page for lecturers. */
function goalsOf(site: Site, lesson: string, lang: Lang): string[] {
  const { document } = parseHTML(pageOf(site, `${lang}/teach/`).html);
  const goals = [...document.querySelectorAll(`#${lesson} > ul > li`)].map((goal) => `• ${plain(goal)}`);
  return [strings(lang)['teach.goals'], ...goals];
}

async function withPictures(slide: Slide, lang: Lang, drawn: Drawn, faces: Faces): Promise<Ready> {
  const { content } = slide;
  if (content.kind === 'table') return { ...slide, content: content.rows };
  const pictures = content.drawings.flatMap((svg) => {
    const alt = [nameOf(svg), svg.querySelector('desc')?.textContent ?? ''].join('. ');
    const parts = halves(svg);
    const file = drawn.get(`${lang} ${nameOf(svg)}`);
    return parts.map(async (part): Promise<Picture> => {
      const { bytes, width, height } = file && parts.length === 1 ? file : await png(part, faces);
      return { data: `image/png;base64,${bytes.toString('base64')}`, width, height, alt };
    });
  });
  return { ...slide, content: await Promise.all(pictures) };
}

function tablesOf(site: Site): ResultTable[] {
  const folder = join(site.dir, 'data/results');
  const files = readdirSync(folder).filter((file) => file.endsWith('.json'));
  return files.map((file) => JSON.parse(readFileSync(join(folder, file), 'utf8')) as ResultTable);
}
