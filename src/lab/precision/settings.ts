import { readCommon, writeCommon, type Common } from '../bench/settings.ts';

/** What an experiment with one network of the reader's choice remembers. */
export interface Settings extends Common {
  readonly model: string;
}

/** '?model=resnet-56&image=dog'; what is missing is as at the beginning. */
export function read(values: URLSearchParams): Settings {
  return { ...readCommon(values), model: values.get('model') ?? 'resnet-20' };
}

/** The opposite of `read`. */
export function write({ model, ...common }: Settings): Record<string, string | null> {
  return { model, ...writeCommon(common) };
}
