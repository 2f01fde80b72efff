import type { APIRoute } from 'astro';
import { fullAddress } from '../../../course/take/address.ts';
import { anki } from '../../../course/take/cards/anki.ts';
import { notes } from '../../../course/take/cards/notes.ts';
import { languages, ROUTES, type Route } from '../../../i18n/languages.ts';

export const getStaticPaths = () => ROUTES.map((route) => ({ params: { route } }));

/** The cards as a text file that Anki imports. */
export const GET: APIRoute = async ({ params, site }) => {
  const route = params['route'] as Route;
  const all = await notes(languages(route));
  const deck = { name: 'Residual · 残差', route, address: fullAddress(route, site) };
  return new Response(anki(all, deck), { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
};
