import { getCollection } from 'astro:content';
import { LANGS } from '../../i18n/languages.ts';
import { href } from '../../i18n/url.ts';

/** The glossary for machines: every term in both languages, in alphabetical order of its id, with its address. */
export async function GET(): Promise<Response> {
  const terms = (await getCollection('glossary'))
    .map(({ data }) => data)
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map(({ id, zh, en, aliases, definition, section, symbol }) => ({
      id,
      zh,
      en,
      aliases,
      definition,
      section,
      ...(symbol === undefined ? {} : { symbol }),
      address: Object.fromEntries(LANGS.map((lang) => [lang, href(lang, `glossary/#${id}`)])),
    }));
  return Response.json({ terms });
}
