/**
 * Several threads on one convolution: they share the engine's memory, and each takes the next places that nobody has taken. What
 * comes out is the same bits as on one thread, since a place is computed by one of them in one way.
 */

/** What a helper is sent once: the kernels, the engine's memory and the board on which work is put up. */
export interface Hired {
  readonly module: WebAssembly.Module;
  readonly memory: WebAssembly.Memory;
  readonly board: Int32Array<SharedArrayBuffer>;
}

/** A thread that listens: a Worker whose script is helper.ts. */
export interface Helper {
  postMessage(message: Hired): void;
  terminate(): unknown;
}

export type Convolution = (fields: number, from: number, to: number) => void;

export interface Crew {
  readonly threads: number;
  /** Computes all `places` of the convolution whose fields are at that address. */
  convolve(fields: number, places: number): void;
  /** Sends the helpers away. */
  end(): void;
}

// The board's numbers: which piece of work this is and for how many helpers (-1 ends it all), its fields, its places, how many
// are taken at a time, the next that is free, how many helpers are still at it, how many have come.
const [TURN, FIELDS, PLACES, CHUNK, NEXT, BUSY, HERE] = [0, 1, 2, 3, 4, 5, 6];
const NUMBERS = 7;
/** A piece of work's number is a multiple of it; what is left over is for how many helpers it is. */
const EACH = 16;

/** Where there are more places than this, each thread comes back for more, so that a slow one holds nobody up. */
const MANY = 512;

/** The crew of these helpers and the thread that calls; they take part from when they have come. */
export function assemble(
  helpers: readonly Helper[],
  module: WebAssembly.Module,
  memory: WebAssembly.Memory,
  convolve: Convolution,
): Crew {
  const board = new Int32Array(new SharedArrayBuffer(4 * NUMBERS));
  for (const helper of helpers) helper.postMessage({ module, memory, board });
  let turn = 0;
  return {
    threads: helpers.length + 1,
    convolve(fields, places) {
      const here = Atomics.load(board, HERE);
      const share = places / ((here + 1) * (places > MANY ? 4 : 1));
      board[FIELDS] = fields;
      board[PLACES] = places;
      board[CHUNK] = 2 * Math.ceil(share / 2); // the kernel takes two at a time
      Atomics.store(board, NEXT, 0);
      Atomics.store(board, BUSY, here);
      turn = (turn + EACH) % 2 ** 30;
      Atomics.store(board, TURN, turn + here);
      Atomics.notify(board, TURN);
      take(convolve, board);
      for (let busy = here; busy > 0; busy = Atomics.load(board, BUSY)) Atomics.wait(board, BUSY, busy);
    },
    end() {
      Atomics.store(board, TURN, -1);
      Atomics.notify(board, TURN);
      for (const helper of helpers) helper.terminate();
    },
  };
}

/** What a helper does until the crew ends: waits for work, takes its share, says that it is done. */
export async function help({ module, memory, board }: Hired): Promise<void> {
  const { exports } = await WebAssembly.instantiate(module, { env: { memory } });
  const convolve = exports.convolve as Convolution;
  const place = Atomics.add(board, HERE, 1);
  for (let turn = 0; ;) {
    Atomics.wait(board, TURN, turn);
    turn = Atomics.load(board, TURN);
    if (turn < 0) return;
    // Work that was put up before this one came is not for it: nobody would wait until it is done.
    if (place >= turn % EACH) continue;
    take(convolve, board);
    Atomics.sub(board, BUSY, 1);
    Atomics.notify(board, BUSY);
  }
}

function take(convolve: Convolution, board: Int32Array): void {
  const [fields, places, chunk] = [board[FIELDS]!, board[PLACES]!, board[CHUNK]!];
  for (let from = Atomics.add(board, NEXT, chunk); from < places; from = Atomics.add(board, NEXT, chunk))
    convolve(fields, from, Math.min(from + chunk, places));
}
