import { isKept, keep, recall } from './cache.ts';

/**
 * Pieces of a file whose download has not come to its end, so that the next try, or the next visit, goes on from there.
 * All are as long as this, in bytes, so that pieces left by two pages at once fit together. A smaller file has none.
 */
export const PIECE = 2 ** 19;

/** Copies the pieces that earlier tries left of a file into `data`. How many bytes of it are there, from its start. */
export async function recallPieces(key: string, data: Uint8Array<ArrayBuffer>): Promise<number> {
  let at = 0;
  for (; at + PIECE <= data.length; at += PIECE) {
    const piece = await recall(pieceKey(key, at));
    if (piece?.length !== PIECE) break;
    data.set(piece, at);
  }
  return at;
}

/** How many bytes `recallPieces` would find, without reading them. */
export async function piecesKept(key: string): Promise<number> {
  let at = 0;
  while (await isKept(pieceKey(key, at))) at += PIECE;
  return at;
}

/** Stores pieces one after the other while a download goes on. Where storage is full or forbidden it gives up. */
export interface PieceKeeper {
  /** `data` holds this many bytes from its start by now. */
  reached(loaded: number): void;
  /** Resolves when everything that was to be stored is. */
  settled(): Promise<unknown>;
}

/** A keeper for a file that arrives in `data`, of which `from` bytes are there and kept: a multiple of PIECE. */
export function pieceKeeper(key: string, data: Uint8Array<ArrayBuffer>, from: number): PieceKeeper {
  let next = from;
  let last = Promise.resolve(true);
  return {
    reached(loaded) {
      for (; next + PIECE <= loaded; next += PIECE) {
        const at = next;
        last = last.then((ok) => ok && keep(pieceKey(key, at), data.slice(at, at + PIECE), false));
      }
    },
    settled: () => last,
  };
}

/** A key's query names the version of the file; its pieces share the path, so that they go when the whole file comes. */
function pieceKey(key: string, at: number): string {
  return `${key}&from=${at}`;
}
