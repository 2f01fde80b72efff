import { BACKENDS, type Backend } from '../../inference/protocol.ts';

/** What the query of the lab's address says; null for what it leaves out or what no longer exists. */
export interface Address {
  readonly model: string | null;
  readonly backend: Backend | null;
  readonly image: string | null;
}

/** '?model=resnet-20&backend=wasm&image=cat' → { model: 'resnet-20', backend: 'wasm', image: 'cat' }. */
export function readAddress(query: string): Address {
  const values = new URLSearchParams(query);
  const backend = values.get('backend');
  return {
    model: values.get('model'),
    backend: BACKENDS.find((known) => known === backend) ?? null,
    image: values.get('image'),
  };
}

/** The query with these values in it, other values kept; null takes one out, as for a picture that is the reader's own. */
export function writeAddress(query: string, address: Address): string {
  const values = new URLSearchParams(query);
  for (const [key, value] of Object.entries(address)) {
    if (value === null) values.delete(key);
    else values.set(key, value as string);
  }
  const text = values.toString();
  return text === '' ? '' : `?${text}`;
}

/** A base path with exactly one slash at its end: '/course' → '/course/', '' → '/'. */
export function asBase(base: string): string {
  return `${base.replace(/\/$/, '')}/`;
}
