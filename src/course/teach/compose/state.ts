import { FIRST_IMAGE } from '../../../lab/bench/settings.ts';
import { allOn } from '../../../lab/bench/want.ts';
import type { BenchId, Choice } from './address.ts';

/** Something with a name to choose by. */
export interface Named<Id = string> {
  readonly id: Id;
  readonly name: string;
}

/** A network that can be chosen. */
export interface Net extends Named {
  /** Residual blocks whose branches have gates; 0 where there are none. */
  readonly blocks: number;
}

/** What there is to choose from, known at build time. */
export interface Offer {
  readonly benches: readonly Named<BenchId>[];
  readonly nets: readonly Net[];
  /** Depths with a plain and a residual net. */
  readonly depths: readonly number[];
  readonly images: readonly Named[];
  readonly classes: readonly Named[];
}

/** The networks that an experiment can be opened with. */
export function netsOf(bench: BenchId, { nets }: Offer): readonly Net[] {
  return bench === 'blocks' ? nets.filter(({ blocks }) => blocks > 0) : nets;
}

/** The form as it opens: the experiment with depth. */
export function initial(offer: Offer): Choice {
  const model = netsOf('blocks', offer)[0]!;
  return {
    bench: 'depth',
    model: model.id,
    layers: offer.depths.at(-1)!,
    gates: allOn(model.blocks),
    image: FIRST_IMAGE,
    backend: 'auto',
    class: null,
    order: 'layer',
    nets: offer.nets.map(({ id }) => id),
  };
}

/** A choice with a change, and with what no longer fits put right: the network to the experiment, the gates to the network. */
export function changed(choice: Choice, change: Partial<Choice>, offer: Offer): Choice {
  const next = { ...choice, ...change };
  const nets = netsOf(next.bench, offer);
  const net = nets.find(({ id }) => id === next.model) ?? nets[0]!;
  const gates = next.gates.length === net.blocks ? next.gates : allOn(net.blocks);
  return { ...next, model: net.id, gates };
}
