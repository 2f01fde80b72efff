import { readFrame, type Frame } from '../../inference/picture/frame.ts';
import { BACKENDS, type Backend } from '../../inference/protocol.ts';

/** What the query of the lab's address says; null for what it leaves out or what no longer exists. */
export interface Address {
  readonly model: string | null;
  readonly backend: Backend | null;
  readonly image: string | null;
  /** What of the picture is given to the network. */
  readonly frame: Frame;
}

/** '?model=resnet-20&backend=wasm&image=cat' → { model: 'resnet-20', backend: 'wasm', image: 'cat', frame: WHOLE }. */
export function readAddress(query: string): Address {
  const values = new URLSearchParams(query);
  const backend = values.get('backend');
  return {
    model: values.get('model'),
    backend: BACKENDS.find((known) => known === backend) ?? null,
    image: values.get('image'),
    frame: readFrame(values),
  };
}

/** The query with these values in it, other values kept; null takes one out, as for a picture that is the reader's own. */
export function writeAddress(query: string, address: Readonly<Record<string, string | null>>): string {
  const values = new URLSearchParams(query);
  for (const [key, value] of Object.entries(address)) {
    if (value === null) values.delete(key);
    else values.set(key, value);
  }
  const text = values.toString();
  return text === '' ? '' : `?${text}`;
}

/** A base path with exactly one slash at its end: '/course' → '/course/', '' → '/'. */
export function asBase(base: string): string {
  return `${base.replace(/\/$/, '')}/`;
}
