/** `weights.bin`: every large constant of the graphs, once. */

/** Where a constant lies in the file, in bytes. */
export interface Place {
  offset: number;
  length: number;
}

export interface WeightsFile {
  /** Puts `bytes` into the file under `name`; the same name again gives the same place. */
  place(name: string, bytes: Uint8Array): Place;
  /** The file so far. */
  bytes(): Uint8Array;
}

const ALIGNMENT = 4; // the widest element, float32

/** An empty weights file. `place` throws an Error when two graphs disagree about what a name holds. */
export function createWeightsFile(): WeightsFile {
  const parts = new Map<string, { bytes: Uint8Array; offset: number }>();
  let end = 0;
  return {
    place(name, bytes) {
      const known = parts.get(name);
      if (known && Buffer.compare(known.bytes, bytes)) throw new Error(`constant "${name}" has two values`);
      const offset = known?.offset ?? end;
      if (!known) {
        parts.set(name, { bytes, offset });
        end = Math.ceil((offset + bytes.length) / ALIGNMENT) * ALIGNMENT;
      }
      return { offset, length: bytes.length };
    },
    bytes() {
      const file = new Uint8Array(end);
      for (const part of parts.values()) file.set(part.bytes, part.offset);
      return file;
    },
  };
}
