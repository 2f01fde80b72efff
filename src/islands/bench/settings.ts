import { BACKENDS, type Backend } from '../../inference/protocol.ts';

/** What every experiment remembers in its address. */
export interface Common {
  readonly backend: Backend;
  /** A sample's id, or OWN: the reader's own picture, which no address can hold. */
  readonly image: string;
}

export const OWN = 'own';

/** The sample that an experiment begins with. */
export const FIRST_IMAGE = 'cat';

/** '?backend=wasm&image=dog' → { backend: 'wasm', image: 'dog' } */
export function readCommon(values: URLSearchParams): Common {
  const backend = BACKENDS.find((known) => known === values.get('backend')) ?? 'auto';
  return { backend, image: values.get('image') ?? FIRST_IMAGE };
}

/** The values of the query; the opposite of readCommon. */
export function writeCommon({ backend, image }: Common): Record<string, string> {
  return { backend, image };
}
