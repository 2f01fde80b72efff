import { readCommon, writeCommon, type Common } from '../bench/settings.ts';
import { readLayers } from '../responses/settings.ts';

export interface Settings extends Common {
  /** Depth of the two nets that are compared; null for the deepest. */
  readonly layers: number | null;
  /** Id of the class whose evidence is shown; null for the one that the residual net puts first. */
  readonly class: string | null;
}

/** '?layers=20&class=cat' or, of a network without a twin, '?model=resnet-18'; what is missing or makes no sense is as at the beginning. */
export function read(values: URLSearchParams): Settings {
  return { ...readCommon(values), layers: readLayers(values.get('layers')), class: values.get('class') };
}

/** The opposite of `read`. */
export function write({ layers, class: of, model, ...common }: Settings): Record<string, string | null> {
  return { ...writeCommon(common), model, layers: layers === null ? null : `${layers}`, class: of };
}
