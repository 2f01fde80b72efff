import { BACKENDS, type Backend } from '../../inference/protocol.ts';

/** What the experiment with many pictures remembers in its address; the pictures themselves no address can hold. */
export interface Settings {
  readonly backend: Backend;
  /** The networks that are chosen; null for those that this project trained. */
  readonly nets: readonly string[] | null;
}

/** '?backend=wasm&nets=plain-20,resnet-20'; what is missing or makes no sense is as at the beginning. */
export function read(values: URLSearchParams): Settings {
  return {
    backend: BACKENDS.find((known) => known === values.get('backend')) ?? 'auto',
    nets: values.get('nets')?.split(',').filter(Boolean) ?? null,
  };
}

/** The opposite of `read`. */
export function write({ backend, nets }: Settings): Record<string, string | null> {
  return { backend, nets: nets === null ? null : nets.join() };
}
