import { getEntry, render, type CollectionEntry } from 'astro:content';
import { languages, type Lang, type Route } from '../i18n/languages.ts';
import { readBlocks } from './blocks.ts';

/** The collections whose pages exist in both languages under the same name. */
type Twin = 'walkthrough' | 'review';

/**
 * A page of a route in each of its languages, the route's own first: what the file says of itself and its rendered body;
 * `headings` are the first language's. Throws where a language has no such file.
 */
export async function readHalves<Name extends Twin>(collection: Name, route: Route, name: string) {
  const halves = await Promise.all(
    languages(route).map(async (lang) => {
      const found = getEntry(collection, `${lang}/${name}`) as Promise<CollectionEntry<Name> | undefined>;
      const entry = await found;
      if (!entry) throw new Error(`content/${collection}/${lang}/${name}.mdx is missing`);
      return { lang, entry, Content: (await render(entry)).Content };
    }),
  );
  const first = halves[0]!;
  const headings = readBlocks(first.entry.body ?? '').flatMap(({ id, heading }) =>
    heading ? [{ id, text: heading }] : [],
  );
  const inLanguage = (lang: Lang) => halves.find((half) => half.lang === lang)!.Content;
  return { halves, first, headings, inLanguage };
}
