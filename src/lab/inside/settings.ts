import { FIRST_IMAGE } from '../bench/settings.ts';

/** Which map of a block: what comes in, what the branch adds, their sum; what the plain twin's block puts out. */
export const KINDS = ['x', 'f', 'sum', 'plain'] as const;
export type Kind = (typeof KINDS)[number];

/** Row and column, or left and top, counted from 0. */
export type Spot = readonly [number, number];

/** Everything that the address says; blocks and channels are counted from 1 there, and from 0 here. */
export interface Settings {
  /** Id of a residual net; null for the shallowest. */
  readonly model: string | null;
  /** Whether its plain twin stands beside it. */
  readonly plain: boolean;
  readonly image: string;
  /** A 0 for every branch that is cut: '110…'; null for none. */
  readonly gates: string | null;
  /** The block that is looked at, and which of its maps is large. */
  readonly block: number;
  readonly map: { readonly kind: Kind; readonly channel: number } | null;
  /** The place of that map of which is told how its number came about. */
  readonly place: Spot | null;
  /** Id of the class whose evidence is shown; null for the first of the answer. */
  readonly class: string | null;
  /** Left and top of the grey patch. */
  readonly cover: Spot | null;
}

/** '?gates=110111111&block=3&map=f.12&place=3.7'; what is missing or makes no sense is as at the beginning. */
export function read(values: URLSearchParams): Settings {
  const map = /^(x|f|sum|plain)\.(\d{1,3})$/.exec(values.get('map') ?? '');
  const block = /^\d{1,3}$/.test(values.get('block') ?? '') ? Number(values.get('block')) : 1;
  return {
    model: values.get('model'),
    plain: values.get('plain') === '1' || map?.[1] === 'plain',
    image: values.get('image') ?? FIRST_IMAGE,
    gates: values.get('gates'),
    block: Math.max(0, block - 1),
    map: map && { kind: map[1] as Kind, channel: Math.max(0, Number(map[2]) - 1) },
    place: map && spot(values.get('place')),
    class: values.get('class'),
    cover: spot(values.get('cover')),
  };
}

/** The opposite of `read`; null for what is to be left out. */
export function write(settings: Settings): Record<string, string | null> {
  const { model, plain, image, gates, block, map, place, class: of, cover } = settings;
  return {
    ...{ model, gates, class: of },
    plain: plain ? '1' : null,
    image: image === FIRST_IMAGE ? null : image,
    block: block === 0 && map === null ? null : `${block + 1}`,
    map: map && `${map.kind}.${map.channel + 1}`,
    place: map && place && place.join('.'),
    cover: cover && cover.join('.'),
  };
}

/** '3.7' → [3, 7] */
function spot(text: string | null): Spot | null {
  const found = /^(\d{1,3})\.(\d{1,3})$/.exec(text ?? '');
  return found && [Number(found[1]), Number(found[2])];
}
