import { getCollection } from 'astro:content';
import type { Term } from '../../search/expand.ts';

/** The glossary's words, for the search; the definitions are in the pages. */
export async function GET(): Promise<Response> {
  const terms = (await getCollection('glossary')).map(({ data }): Term => ({
    id: data.id,
    zh: [data.zh, ...data.aliases.zh],
    en: [data.en, ...data.aliases.en],
    section: data.section,
  }));
  return Response.json(terms);
}
