import { strFromU8, unzipSync } from 'fflate';
import { zip, type Content } from '../zip.ts';

/**
 * A presentation as the library writes it, the same whenever it is made: dates are those of the version, notes have a paragraph
 * for each line in the language of the slides, and the list of parts names only those that are there.
 */
export function tidy(bytes: Uint8Array, lang: string, date: string): Uint8Array<ArrayBuffer> {
  const files = Object.entries(unzipSync(bytes)).filter(([name]) => !name.endsWith('/'));
  const there = new Set(files.map(([name]) => `/${name}`));
  const edited = files.map(([name, content]): [string, Content] => {
    if (!/\.(xml|rels)$/.test(name)) return [name, content];
    const xml = strFromU8(content);
    if (name === 'docProps/core.xml')
      return [name, xml.replaceAll(/\d{4}-\d\d-\d\dT[\d:]+Z/g, `${date}T00:00:00Z`)];
    if (name === '[Content_Types].xml')
      return [
        name,
        xml.replaceAll(/<Override PartName="([^"]+)"[^>]*\/>/g, (part, at: string) =>
          there.has(at) ? part : '',
        ),
      ];
    if (name.startsWith('ppt/notesSlides/notes'))
      return [name, paragraphs(xml).replaceAll('lang="en-US"', `lang="${lang}"`)];
    // Latin letters in a typeface that every program has; a Chinese one brings wide ones where it is missing.
    return [name, xml.replaceAll(/<a:latin typeface="[^"+]+"/g, '<a:latin typeface="Arial"')];
  });
  return zip(Object.fromEntries(edited));
}

function paragraphs(xml: string): string {
  return xml.replace(
    /(<a:p><a:r>(<a:rPr[^>]*\/>)<a:t>)([^<]*)(<\/a:t><\/a:r>)/,
    (_, open: string, look: string, text: string, close: string) =>
      open + text.split(/\r?\n/).join(`${close}</a:p><a:p><a:r>${look}<a:t>`) + close,
  );
}
