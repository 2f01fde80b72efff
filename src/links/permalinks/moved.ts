import text from '../../../content/moved.txt?raw';
import { asset } from '../../i18n/url.ts';
import { readMoves } from './ledger.ts';

const MOVES = readMoves(text);

/** The pages that are elsewhere now, relative to the base path, with the address where each is. */
export function movedPages(): { from: string; to: string }[] {
  return [...MOVES].flatMap(([from, to]) => (from.endsWith('/') ? { from, to: asset(to) } : []));
}

/** The parts of a page that are elsewhere now: the address of each by its id. */
export function movedParts(page: string): Record<string, string> {
  return Object.fromEntries(
    [...MOVES].flatMap(([from, to]) => {
      const [old, id] = from.split('#');
      return old === page && id !== undefined ? [[id, asset(to)]] : [];
    }),
  );
}
