import { readFrame, writeFrame, type Frame } from '../../inference/picture/frame.ts';
import { BACKENDS, type Backend } from '../../inference/protocol.ts';

/** What every experiment remembers in its address. */
export interface Common {
  readonly backend: Backend;
  /** A sample's id, or OWN: the reader's own picture, which no address can hold. */
  readonly image: string;
  /** What of the picture is given to the networks. */
  readonly frame: Frame;
  /** The network that the address names, whether the experiment has it or not; null for none. */
  readonly model: string | null;
}

export const OWN = 'own';

/** The sample that an experiment begins with. */
export const FIRST_IMAGE = 'cat';

/** '?backend=wasm&image=dog&turn=90' → { backend: 'wasm', image: 'dog', frame: { …, turn: 90 }, model: null } */
export function readCommon(values: URLSearchParams): Common {
  const backend = BACKENDS.find((known) => known === values.get('backend')) ?? 'auto';
  const image = values.get('image') ?? FIRST_IMAGE;
  return { backend, image, frame: readFrame(values), model: values.get('model') };
}

/** The values of the query, null for what is to be left out; the opposite of readCommon, but for the network. */
export function writeCommon({ backend, image, frame }: Omit<Common, 'model'>): Record<string, string | null> {
  return { backend, image, ...writeFrame(frame) };
}
