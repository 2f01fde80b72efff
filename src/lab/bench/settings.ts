import { readFrame, writeFrame, type Frame } from '../../inference/picture/frame.ts';
import { BACKENDS, type Backend } from '../../inference/protocol.ts';

/** What every experiment remembers in its address. */
export interface Common {
  readonly backend: Backend;
  /** A sample's id, or OWN: the reader's own picture, which no address can hold. */
  readonly image: string;
  /** What of the picture is given to the networks. */
  readonly frame: Frame;
}

export const OWN = 'own';

/** The sample that an experiment begins with. */
export const FIRST_IMAGE = 'cat';

/** '?backend=wasm&image=dog&turn=90' → { backend: 'wasm', image: 'dog', frame: { …, turn: 90 } } */
export function readCommon(values: URLSearchParams): Common {
  const backend = BACKENDS.find((known) => known === values.get('backend')) ?? 'auto';
  return { backend, image: values.get('image') ?? FIRST_IMAGE, frame: readFrame(values) };
}

/** The values of the query, null for what is to be left out; the opposite of readCommon. */
export function writeCommon({ backend, image, frame }: Common): Record<string, string | null> {
  return { backend, image, ...writeFrame(frame) };
}
