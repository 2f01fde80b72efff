import { inks } from './rules.ts';
import type { Kind } from './sniff.ts';

/** What a reader should know of her picture before she wonders; each has a message in content/ui ("lab.remark.…"). */
export const REMARKS = ['animated', 'transparent', 'cmyk', 'deep', 'tiny', 'cut'] as const;

export type Remark = (typeof REMARKS)[number];

/** What the first bytes of a file tell: that it moves, has four inks, or 16 bits a channel. */
export function remarksOf(kind: Kind, head: Uint8Array): Remark[] {
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength);
  const tell = (test: () => boolean): boolean => {
    try {
      return test();
    } catch (error) {
      // A header that ends too early.
      if (error instanceof RangeError) return false;
      throw error;
    }
  };
  const moves = MOVES[kind];
  return [
    ...(moves && tell(() => moves(view)) ? ['animated' as const] : []),
    ...(kind === 'jpeg' && inks(head) === 4 ? ['cmyk' as const] : []),
    ...(kind === 'png' && tell(() => view.getUint8(24) === 16) ? ['deep' as const] : []),
  ];
}

/** Whether a file of this kind cannot have transparent parts: a JPEG, or a WebP whose one part is a lossy picture. */
export function isOpaque(kind: Kind, head: Uint8Array): boolean {
  const lossy = () => word(new DataView(head.buffer, head.byteOffset, head.byteLength), 12) === 'VP8 ';
  return kind === 'jpeg' || (kind === 'webp' && head.length >= 16 && lossy());
}

/** Lays a picture on white, in place. Returns whether any of it was transparent. */
export function onWhite(data: Uint8ClampedArray): boolean {
  let any = false;
  for (let i = 3; i < data.length; i += 4) {
    const alpha = data[i]!;
    if (alpha === 255) continue;
    any = true;
    for (let c = i - 3; c < i; c++) data[c] = 255 + ((data[c] ?? 0) - 255) * (alpha / 255);
    data[i] = 255;
  }
  return any;
}

const MOVES: Partial<Record<Kind, (view: DataView) => boolean>> = {
  gif: gifMoves,
  png: pngMoves,
  webp: (view) => word(view, 12) === 'VP8X' && (view.getUint8(20) & 2) !== 0,
  avif: (view) => word(view, 8) === 'avis',
};

/** An animated PNG says so in a chunk before its pixels. */
function pngMoves(view: DataView): boolean {
  for (let at = 8; ; at += 12 + view.getUint32(at)) {
    const chunk = word(view, at + 4);
    if (chunk === 'acTL') return true;
    if (chunk === 'IDAT') return false;
  }
}

/** A GIF moves if it has a second image; where the first is longer than what was read, if it says how often to repeat. */
function gifMoves(view: DataView): boolean {
  const colours = (flags: number) => ((flags & 0x80) === 0 ? 0 : 6 << (flags & 7));
  let images = 0;
  let repeats = false;
  try {
    for (let at = 13 + colours(view.getUint8(10)); ; at++) {
      const block = view.getUint8(at);
      if (block === 0x2c) {
        if (++images > 1) return true;
        at += 11 + colours(view.getUint8(at + 9));
      } else if (block === 0x21) {
        repeats ||= view.getUint8(at + 1) === 0xff && word(view, at + 3) === 'NETS';
        at += 2;
      } else return false;
      for (let length = view.getUint8(at); length > 0; length = view.getUint8(at)) at += length + 1;
    }
  } catch (error) {
    if (error instanceof RangeError) return repeats;
    throw error;
  }
}

/** Four letters. */
function word(view: DataView, at: number): string {
  return String.fromCharCode(...[0, 1, 2, 3].map((i) => view.getUint8(at + i)));
}
