import type { APIRoute } from 'astro';
import { course } from '../../../course/take/quiz/load.ts';
import { moodle } from '../../../course/take/quiz/moodle.ts';
import { LANGS, type Lang } from '../../../i18n/languages.ts';

export const getStaticPaths = () => LANGS.map((lang) => ({ params: { lang } }));

/** The questions as Moodle XML. */
export const GET: APIRoute = async ({ params, site }) =>
  new Response(moodle(await course(params['lang'] as Lang, site)), {
    headers: { 'Content-Type': 'application/xml; charset=utf-8' },
  });
