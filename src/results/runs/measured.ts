import type { Lang } from '../../i18n/languages.ts';
import type { Text } from '../schema.ts';
import { same } from '../text.ts';
import type { Run } from './run.ts';
import { sayConditions } from './say.ts';
import { summarize } from './summary.ts';

/** What models/manifest.json says of a network, as far as sentences name it. */
export interface Net {
  readonly id: string;
  readonly name: string;
  readonly calibration?: { readonly pictures: number };
  readonly accuracy?: {
    readonly images: number;
    readonly fp32: number;
    readonly wasm: number;
    readonly webgpu: number;
    readonly engine?: number;
    readonly agreement: { readonly wasm: number; readonly webgpu: number };
    readonly twin?: { readonly differ: number; readonly own: number; readonly other: number };
  };
}

export interface Zoo {
  readonly nets: readonly Net[];
  readonly runs: readonly Run[];
}

interface Quantity {
  /** Decimals that it is written with, unless the sentence asks for others. */
  digits: number;
  value: (net: Net | undefined, run: Run | undefined) => number | undefined;
}

const QUANTITIES: Readonly<Record<string, Quantity>> = {
  // Per cent of the test pictures that the trained network gets right, and its quantized graphs.
  top1: { digits: 2, value: (net) => net?.accuracy?.fp32 },
  int8: { digits: 2, value: (net) => net?.accuracy?.wasm },
  webgpu: { digits: 2, value: (net) => net?.accuracy?.webgpu },
  engine: { digits: 2, value: (net) => net?.accuracy?.engine },
  // Per cent of them that the quantized graph for the CPU names as the trained network does, and how many it names otherwise.
  agreement: { digits: 2, value: (net) => net?.accuracy?.agreement.wasm },
  changed: {
    digits: 0,
    value: (net) => net?.accuracy && (net.accuracy.images * (100 - net.accuracy.agreement.wasm)) / 100,
  },
  // Of a residual net: on how many of them its plain twin names another class, and how many of those each gets right.
  differ: { digits: 0, value: (net) => net?.accuracy?.twin?.differ },
  rescued: { digits: 0, value: (net) => net?.accuracy?.twin?.own },
  lost: { digits: 0, value: (net) => net?.accuracy?.twin?.other },
  calibration: { digits: 0, value: (net) => net?.calibration?.pictures },
  // Errors in per cent after the last mini-batch, as the log has them.
  train: { digits: 2, value: (_, run) => run && summarize(run).final.trainError },
  test: { digits: 2, value: (_, run) => run && summarize(run).final.testError },
  iterations: { digits: 0, value: (_, run) => run?.settings.iterations },
};

const PART = String.raw`([a-z]+(?:-\d+)?)\.(\w+)`;
const NUMBER = new RegExp(`^${PART}(?: - ${PART})?(?:, (\\d))?$`);

/**
 * A measured number as a sentence names it: a network and a quantity, or the difference of two, and decimals where others than
 * usual are wanted. "least" and "most" are the extremes over all networks, "which" the network that has the most.
 *
 *   'resnet-20.top1' → '85.30'   'plain-56.test - plain-20.test, 0' → '25'   'most.changed' → '376'   'which.changed' → 'Plain-56'
 *
 * 'conditions' is a sentence: how all of them were trained. Throws an Error where nothing of that name was measured.
 */
export function measured(of: string, zoo: Zoo): Text {
  if (of === 'conditions')
    return sayConditions(zoo.runs.filter(({ settings }) => settings.set === 'cifar-10'));
  const [, net = '', quantity = '', otherNet, otherQuantity = '', wanted] = NUMBER.exec(of) ?? [];
  const known = QUANTITIES[quantity];
  if (known === undefined) throw new Error(`"${of}": no such quantity is measured`);
  if (net === 'which') return same(extreme(quantity, 'most', zoo).name);
  const number = valueOf(net, quantity, zoo) - (otherNet ? valueOf(otherNet, otherQuantity, zoo) : 0);
  const digits = Number(wanted ?? known.digits);
  return same(
    number
      .toLocaleString('en-US', { minimumFractionDigits: digits, maximumFractionDigits: digits })
      .replace('-', '\u2212'),
  );
}

/** A text of YAML or JSON with its gaps filled: 'Right: {measured:plain-20.int8, 1}%' → 'Right: 83.5%'. Other gaps stay. */
export function fillMeasured(text: string, lang: Lang, zoo: Zoo): string {
  return text.replaceAll(/\{measured:([^}]+)\}/g, (_, of: string) => measured(of, zoo)[lang]);
}

/** Data with the gaps of all its texts filled, in the language of the key `zh` or `en` that leads to them. */
export function fillData<T>(data: T, zoo: Zoo, lang: Lang = 'en'): T {
  const filled = (value: unknown, own: Lang): unknown => {
    if (typeof value === 'string') return fillMeasured(value, own, zoo);
    if (Array.isArray(value)) return value.map((inner) => filled(inner, own));
    if (value === null || typeof value !== 'object') return value;
    const entries = Object.entries(value) as [string, unknown][];
    return Object.fromEntries(
      entries.map(([key, inner]) => [key, filled(inner, key === 'zh' || key === 'en' ? key : own)]),
    );
  };
  return filled(data, lang) as T;
}

function valueOf(net: string, quantity: string, zoo: Zoo): number {
  if (net === 'least' || net === 'most') return extreme(quantity, net, zoo).value;
  const found = each(quantity, zoo).find(({ id }) => id === net);
  if (found === undefined) throw new Error(`${net}.${quantity} has not been measured`);
  return found.value;
}

function extreme(quantity: string, which: 'least' | 'most', zoo: Zoo) {
  const sorted = each(quantity, zoo).sort((a, b) => a.value - b.value);
  const found = sorted.at(which === 'least' ? 0 : -1);
  if (found === undefined) throw new Error(`${quantity} has not been measured`);
  return found;
}

/** A quantity of every network that has it. */
function each(quantity: string, { nets, runs }: Zoo) {
  const ids = [...new Set([...nets, ...runs].map(({ id }) => id))];
  return ids.flatMap((id) => {
    const [net, run] = [nets.find((one) => one.id === id), runs.find((one) => one.id === id)];
    const value = QUANTITIES[quantity]?.value(net, run);
    return value === undefined ? [] : [{ id, name: net?.name ?? run?.name ?? id, value }];
  });
}
