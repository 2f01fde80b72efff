import type { APIRoute } from 'astro';
import { course } from '../../../course/take/quiz/load.ts';
import { qti } from '../../../course/take/quiz/qti.ts';
import { LANGS, type Lang } from '../../../i18n/languages.ts';

export const getStaticPaths = () => LANGS.map((lang) => ({ params: { lang } }));

/** The questions as a QTI 2.1 package. */
export const GET: APIRoute = async ({ params, site }) =>
  new Response(qti(await course(params['lang'] as Lang, site)), {
    headers: { 'Content-Type': 'application/zip' },
  });
