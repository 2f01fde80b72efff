import { readCommon, writeCommon, type Common } from '../bench/settings.ts';

/** In the order of the layers, or each net by size, as the two halves of Fig. 7. */
export const ORDERS = ['layer', 'size'] as const;
export type Order = (typeof ORDERS)[number];

export interface Settings extends Common {
  /** Depth of the two nets that are compared; null for the deepest. */
  readonly layers: number | null;
  readonly order: Order;
}

/** '?layers=20&order=size'; what is missing or makes no sense is as at the beginning. */
export function read(values: URLSearchParams): Settings {
  return {
    ...readCommon(values),
    layers: readLayers(values.get('layers')),
    order: ORDERS.find((known) => known === values.get('order')) ?? 'layer',
  };
}

/** The opposite of `read`. */
export function write({ layers, order, ...common }: Settings): Record<string, string | null> {
  return { ...writeCommon(common), layers: layers === null ? null : `${layers}`, order };
}

/** A depth in an address: '56' → 56; null for what is none. */
export function readLayers(text: string | null): number | null {
  return /^\d{1,4}$/.test(text ?? '') ? Number(text) : null;
}
