import { strToU8 } from 'fflate';
import { htmlLang, type Lang } from '../../../i18n/languages.ts';
import { fill, strings } from '../../../i18n/strings.ts';
import type { Site } from '../page/site.ts';
import { escape } from '../page/xhtml.ts';
import { zip } from '../zip.ts';
import { bind, chapterOf } from './chapter.ts';
import { contents, CONTAINER, opf, page, type About, type Leaf, type Section } from './files.ts';
import { parts } from './pages.ts';

/** The site in one language as an EPUB 3: walkthrough, lessons, tables, glossary, with links back; `date` is its version's. */
export function book(site: Site, lang: Lang, style: string, date: string): Uint8Array<ArrayBuffer> {
  const t = strings(lang);
  const drafts = parts(site, lang).map(({ title, pages }) => ({
    title: t[title],
    chapters: pages.map((path) => chapterOf(site, lang, path)),
  }));
  const all = new Map(
    drafts.flatMap(({ chapters }) => chapters.map((chapter) => [chapter.address, chapter])),
  );
  const sections = drafts.map(({ title, chapters }): Section => ({
    title,
    leaves: chapters.map((chapter) => {
      const from = `<p class="from"><a href="${escape(chapter.address)}">${escape(chapter.address)}</a></p>`;
      return { ...chapter, body: bind(chapter, all) + from };
    }),
  }));
  const home = new URL(`${site.base}${lang}/`, site.origin).href;
  const rights = t['take.book.rights'];
  const from = fill(t['take.from'], { address: `<a href="${escape(home)}">${escape(home)}</a>` });
  const first: Leaf = {
    file: 'title.xhtml',
    title: t['take.book.title'],
    body: `<h1>${escape(t['take.book.title'])}</h1><p>${escape(t['take.book.about'])}</p><p>${from}</p>`,
  };
  const about: About = { id: `${home}#book`, title: first.title, lang: htmlLang(lang), rights, date };
  const leaves = [first, ...sections.flatMap((section) => section.leaves)];
  return zip({
    // The first file, and not compressed: that is how a book is told from other archives.
    mimetype: strToU8('application/epub+zip'),
    'META-INF/container.xml': CONTAINER,
    'book/package.opf': opf(about, leaves),
    'book/nav.xhtml': contents(t['take.book.contents'], first, sections, about.lang),
    'book/style.css': style,
    ...Object.fromEntries(leaves.map((leaf) => [`book/${leaf.file}`, page(leaf, about.lang)])),
  });
}
