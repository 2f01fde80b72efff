import type { Kind } from './sniff.ts';

/** How many bytes are read of a file at a time. */
const WINDOW = 64 * 1024;
/** The longest box of an AVIF that is read whole; it describes pixels and holds none. */
const LONGEST_BOX = 1024 * 1024;
/** A file of more segments than that is nobody's picture. */
const MOST = 20_000;

type Read = (at: number, length: number) => Promise<Uint8Array>;

/**
 * The parts of a file that tell its size, inks, depth and whether it moves, one behind the other as if nothing lay between: a
 * colour profile or a preview may be longer than any number of first bytes. Other kinds have all of it in `head`.
 */
export async function condensed(
  file: Blob,
  kind: Kind,
  head: Uint8Array<ArrayBuffer>,
): Promise<Uint8Array<ArrayBuffer>> {
  const walk = WALKS[kind];
  return walk ? joined(await walk(reader(file), file.size)) : head;
}

const WALKS: Partial<Record<Kind, (read: Read, size: number) => Promise<Uint8Array[]>>> = {
  jpeg,
  png,
  avif: boxes,
  heic: boxes,
};

/** Reads anywhere in a file, a window at a time. What lies behind its end is left out. */
function reader(file: Blob): Read {
  let start = 0;
  let window = new Uint8Array(0);
  return async (at, length) => {
    if (at < start || at + length > start + window.length) {
      start = at;
      window = new Uint8Array(await file.slice(at, at + Math.max(length, WINDOW)).arrayBuffer());
    }
    return window.slice(at - start, at - start + length);
  };
}

/** The start and the frame of a JPEG, without the segments before it. */
async function jpeg(read: Read, size: number): Promise<Uint8Array[]> {
  const start = await read(0, 2);
  for (let at = 2, count = 0; at < size && count < MOST; count++) {
    const [mark = 0, marker = 0, high = 0, low = 0] = await read(at, 4);
    if (mark !== 0xff) break;
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker))
      return [start, await read(at, 20)];
    // Padding, and markers that stand alone.
    if (marker === 0xff) at += 1;
    else if (marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8)) at += 2;
    else at += 2 + high * 256 + low;
  }
  return [start];
}

/** The chunks of a PNG before its pixels, long ones left out. */
async function png(read: Read, size: number): Promise<Uint8Array[]> {
  const parts = [await read(0, 8)];
  for (let at = 8, count = 0; at < size && count < MOST; count++) {
    const head = await read(at, 8);
    const length = number(head, 0);
    if (length <= 64) parts.push(await read(at, length + 12));
    if (word(head, 4) === 'IDAT') {
      parts.push(head);
      break;
    }
    at += 12 + length;
  }
  return parts;
}

/** What an AVIF or a HEIC says of itself, and of the pictures in it. */
async function boxes(read: Read, size: number): Promise<Uint8Array[]> {
  const parts: Uint8Array[] = [];
  for (let at = 0, count = 0; at < size && count < MOST; count++) {
    const head = await read(at, 16);
    const told = number(head, 0);
    const length = told === 1 ? number(head, 8) * 2 ** 32 + number(head, 12) : told === 0 ? size - at : told;
    if (length < 8) break;
    const wanted = ['ftyp', 'meta', 'moov'].includes(word(head, 4)) && told !== 1;
    if (wanted) parts.push(await read(at, Math.min(length, LONGEST_BOX)));
    at += length;
  }
  return parts.length ? parts : [await read(0, WINDOW)];
}

function number(bytes: Uint8Array, at: number): number {
  return [0, 1, 2, 3].reduce((value, i) => value * 256 + (bytes[at + i] ?? 0), 0);
}

/** Four letters. */
function word(bytes: Uint8Array, at: number): string {
  return String.fromCharCode(...bytes.subarray(at, at + 4));
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let end = 0;
  for (const part of parts) {
    all.set(part, end);
    end += part.length;
  }
  return all;
}
