import type { APIRoute } from 'astro';
import { fullAddress } from '../../../course/take/address.ts';
import { csv } from '../../../course/take/cards/csv.ts';
import { notes } from '../../../course/take/cards/notes.ts';
import { languages, ROUTES, type Route } from '../../../i18n/languages.ts';

export const getStaticPaths = () => ROUTES.map((route) => ({ params: { route } }));

/** The cards as a table. */
export const GET: APIRoute = async ({ params, site }) => {
  const route = params['route'] as Route;
  const all = await notes(languages(route));
  return new Response(csv(all, fullAddress(route, site)), {
    headers: { 'Content-Type': 'text/csv; charset=utf-8' },
  });
};
