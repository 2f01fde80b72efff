import type { APIRoute, GetStaticPaths } from 'astro';
import { LANGS } from '../../../i18n/languages.ts';
import { LIVE, liveWords } from '../../../lab/live/live-words.ts';

export const getStaticPaths = (() =>
  LANGS.flatMap((lang) =>
    LIVE.map((what) => ({ params: { piece: `${what}.${lang}` }, props: { words: liveWords(what, lang) } })),
  )) satisfies GetStaticPaths;

/** What an experiment inside a text says in one language. */
export const GET: APIRoute<{ words: Record<string, string> }> = ({ props }) =>
  new Response(JSON.stringify(props.words), { headers: { 'Content-Type': 'application/json' } });
