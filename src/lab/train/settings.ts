import { readDrawn, writeDrawn } from './drawn.ts';
import { SETS, type Drawn, type SetName } from './points.ts';
import { FIRST, PRESETS } from './presets.ts';
import { RATES, readSpec, specCode, WIDTHS, type Common, type Spec } from './spec.ts';

/** What a training is made of; the address of the page says it. */
export interface Settings extends Common {
  readonly set: SetName;
  readonly drawn: readonly Drawn[];
  readonly nets: readonly Spec[];
}

/** The most networks that are trained beside each other. */
export const MOST = 4;
const WIDTH = 12;
const RATE = 0.1;

/** '?set=moons&nets=plain-20,residual-20&seed=3'; what is missing or makes no sense is as at the beginning. */
export function read(values: URLSearchParams): Settings {
  const codes = values.get('nets')?.split(',').slice(0, MOST) ?? [];
  const nets = codes.flatMap((code) => readSpec(code) ?? []);
  const number = (key: string) => Number(values.get(key) ?? NaN);
  const [width, rate, seed] = [number('width'), number('rate'), number('seed')];
  return {
    set: SETS.find((known) => known === values.get('set')) ?? 'spirals',
    drawn: readDrawn(values.get('own') ?? ''),
    width: Number.isInteger(width) && width >= WIDTHS.min && width <= WIDTHS.max ? width : WIDTH,
    rate: RATES.find((known) => known === rate) ?? RATE,
    seed: Number.isInteger(seed) && seed >= 1 && seed <= 999 ? seed : FIRST.seed,
    nets: nets.length > 0 ? nets : FIRST.nets,
  };
}

/** The opposite of `read`; null for what is as at the beginning. */
export function write(settings: Settings): Record<string, string | null> {
  const { set, drawn, width, rate, seed, nets } = settings;
  const codes = codesOf(nets);
  return {
    set: set === 'spirals' ? null : set,
    own: drawn.length > 0 ? writeDrawn(drawn) : null,
    width: width === WIDTH ? null : String(width),
    rate: rate === RATE ? null : String(rate),
    seed: seed === FIRST.seed ? null : String(seed),
    nets: codes === codesOf(FIRST.nets) ? null : codes,
  };
}

/** The settings of a question. */
export function asked(id: string): Partial<Settings> {
  const found = PRESETS.find((one) => one.id === id) ?? FIRST;
  return { set: 'spirals', width: WIDTH, rate: RATE, seed: found.seed, nets: found.nets };
}

/** The id of the question whose settings these are, with any seed; null where they are none's. */
export function questionOf({ set, width, rate, nets }: Settings): string | null {
  if (set !== 'spirals' || width !== WIDTH || rate !== RATE) return null;
  return PRESETS.find((one) => codesOf(one.nets) === codesOf(nets))?.id ?? null;
}

/** What makes two trainings the same one. */
export function keyOf(settings: Settings): string {
  return JSON.stringify([
    settings.seed,
    settings.width,
    settings.rate,
    codesOf(settings.nets),
    pointsKey(settings),
  ]);
}

/** What makes two sets of points the same one. */
export function pointsKey({ set, drawn, seed }: Settings): string {
  return set === 'own' ? writeDrawn(drawn) : `${set} ${seed}`;
}

function codesOf(nets: readonly Spec[]): string {
  return nets.map(specCode).join();
}
