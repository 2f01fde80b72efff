import { decode } from '../../inference/picture/decode.ts';
import type { Model } from '../../inference/manifest.ts';
import { seen, type Pixels } from '../../inference/preprocess.ts';
import type { Item } from './picture-set.ts';

/** A side in pixels up to which what a network sees is remembered: 32×32 is 4 kB, 224×224 is 200 kB. */
const SMALL = 64;
const THUMBNAIL = { size: 32 };

type Input = Pick<Model['input'], 'size' | 'resize'>;

/** Decodes the pictures of a set as they are needed. */
export interface Eyes {
  /** What a network sees of a picture. Throws Failure as `decode` does. */
  see(item: Item, input: Input): Promise<Pixels>;
  /** The picture in 32×32 pixels, once it has been seen. */
  thumbnail(id: number): Pixels | undefined;
}

export function createEyes(read: (file: Blob) => Promise<Pixels> = decode): Eyes {
  const known = new Map<string, Pixels>();
  const keyOf = (id: number, { size, resize = size }: Input) => `${id} ${size} ${resize}`;
  return {
    async see(item, input) {
      const key = keyOf(item.id, input);
      const found = known.get(key);
      if (found) return found;
      const pixels = await read(item.file);
      const view = seen(pixels, input);
      known.set(keyOf(item.id, THUMBNAIL), seen(pixels, THUMBNAIL));
      if (input.size <= SMALL) known.set(key, view);
      return view;
    },
    thumbnail: (id) => known.get(keyOf(id, THUMBNAIL)),
  };
}
