import { labelled } from '../../build/labelled.mjs';
import { asset } from '../../i18n/url.ts';
import type { PublicSet } from '../../inference/labelled/list.ts';

/** /models/labelled.json: the labelled pictures that a reader's browser may fetch from another host, with their hashes. */
export const GET = () => {
  const { list, folder } = labelled(asset(''));
  const { source, about, files } = list;
  const set: PublicSet = { folder, source, about, files };
  return new Response(JSON.stringify(set), { headers: { 'Content-Type': 'application/json' } });
};
