import { escape } from '../page/xhtml.ts';
import { XML } from '../quiz/xml.ts';

/** What a book says of itself. */
export interface About {
  readonly id: string;
  readonly title: string;
  /** 'zh-CN' */
  readonly lang: string;
  readonly rights: string;
  /** '2026-11-24', of the version that it was made of. */
  readonly date: string;
}

/** A file of the book in reading order. */
export interface Leaf {
  readonly file: string;
  readonly title: string;
  readonly body: string;
}

/** A part of the table of contents. */
export interface Section {
  readonly title: string;
  readonly leaves: readonly Leaf[];
}

export const CONTAINER = `${XML}
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
<rootfiles><rootfile full-path="book/package.opf" media-type="application/oebps-package+xml"/></rootfiles>
</container>
`;

/** A page of the book. */
export function page({ title, body }: Pick<Leaf, 'title' | 'body'>, lang: string): string {
  return `${XML}
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" xml:lang="${lang}" lang="${lang}">
<head><title>${escape(title)}</title><link rel="stylesheet" href="style.css"/></head>
<body>${body}</body>
</html>
`;
}

/** The table of contents, as a page too. */
export function contents(title: string, first: Leaf, sections: readonly Section[], lang: string): string {
  const entry = (leaf: Leaf) => `<li><a href="${leaf.file}">${escape(leaf.title)}</a></li>`;
  const list = sections.map(
    (section) =>
      `<li><span>${escape(section.title)}</span><ol>${section.leaves.map(entry).join('\n')}</ol></li>`,
  );
  const body = `<nav epub:type="toc" id="toc"><h1>${escape(title)}</h1><ol>${[entry(first), ...list].join('\n')}</ol></nav>`;
  return page({ title, body }, lang);
}

/** The list of all files, with what the book says of itself. */
export function opf(about: About, leaves: readonly Leaf[]): string {
  const nameOf = (file: string) => file.replace('.xhtml', '');
  const properties = ({ body }: Leaf) =>
    [...(body.includes('<math') ? ['mathml'] : []), ...(body.includes('<svg') ? ['svg'] : [])].join(' ');
  const items = leaves.map((leaf) => {
    const has = properties(leaf);
    return `<item id="${nameOf(leaf.file)}" href="${leaf.file}" media-type="application/xhtml+xml"${has === '' ? '' : ` properties="${has}"`}/>`;
  });
  const [title, ...rest] = leaves.map(({ file }) => `<itemref idref="${nameOf(file)}"/>`);
  return `${XML}
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" xml:lang="${about.lang}">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:identifier id="id">${escape(about.id)}</dc:identifier>
<dc:title>${escape(about.title)}</dc:title>
<dc:language>${about.lang}</dc:language>
<dc:rights>${escape(about.rights)}</dc:rights>
<meta property="dcterms:modified">${about.date}T00:00:00Z</meta>
<meta property="schema:accessMode">textual</meta>
<meta property="schema:accessMode">visual</meta>
<meta property="schema:accessibilityFeature">MathML</meta>
<meta property="schema:accessibilityFeature">tableOfContents</meta>
<meta property="schema:accessibilityHazard">none</meta>
</metadata>
<manifest>
<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>
<item id="style" href="style.css" media-type="text/css"/>
${items.join('\n')}
</manifest>
<spine>
${[title, '<itemref idref="nav"/>', ...rest].join('\n')}
</spine>
</package>
`;
}
