import type { APIRoute } from 'astro';
import { course } from '../../../course/take/quiz/load.ts';
import { LANGS, type Lang } from '../../../i18n/languages.ts';

export const getStaticPaths = () => LANGS.map((lang) => ({ params: { lang } }));

/** The questions for machines, and for the packages that the build makes. */
export const GET: APIRoute = async ({ params, site }) =>
  Response.json(await course(params['lang'] as Lang, site));
