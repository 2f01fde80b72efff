import { getCollection, render, type CollectionEntry } from 'astro:content';
import type { Lang } from '../../i18n/languages.ts';
import { readBlocks } from '../blocks.ts';

/** The chapter in one language: its files in order, their rendered bodies, and the headings of their blocks. */
export async function chapter(lang: Lang) {
  const entries = await ideas(lang);
  const contents = await Promise.all(entries.map(async (entry) => (await render(entry)).Content));
  const headings = entries.flatMap(({ body }) =>
    readBlocks(body ?? '').flatMap(({ id, heading }) => (heading ? [{ id, text: heading }] : [])),
  );
  return { contents, headings };
}

/** The files of a language in order. */
export async function ideas(lang: Lang): Promise<CollectionEntry<'after'>[]> {
  const entries = await getCollection('after', ({ id }) => id.startsWith(`${lang}/`));
  return entries.sort((a, b) => a.data.order - b.data.order);
}
