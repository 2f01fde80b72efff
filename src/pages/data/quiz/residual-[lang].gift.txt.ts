import type { APIRoute } from 'astro';
import { gift } from '../../../course/take/quiz/gift.ts';
import { course } from '../../../course/take/quiz/load.ts';
import { LANGS, type Lang } from '../../../i18n/languages.ts';

export const getStaticPaths = () => LANGS.map((lang) => ({ params: { lang } }));

/** The questions in GIFT. */
export const GET: APIRoute = async ({ params, site }) =>
  new Response(gift(await course(params['lang'] as Lang, site)), {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
