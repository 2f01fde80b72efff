import type { Place } from '../../inference/engine/explain.ts';
import { asLab } from '../../inference/lab.ts';
import type { Manifest } from '../../inference/manifest.ts';
import { softmax } from '../../inference/postprocess.ts';
import { normalize } from '../../inference/preprocess.ts';
import type { Job, Outcome } from '../../inference/protocol.ts';
import { covered } from './cover.ts';
import type { Block, Net } from './net.ts';
import { shownMaps, type Reading } from './reading.ts';
import type { Settings, Spot } from './settings.ts';
import type { Shown } from './use-picture.ts';

/** What is to be computed. */
export interface Ask {
  readonly picture: Shown;
  readonly nets: readonly Net[];
  readonly gates: readonly number[];
  readonly cover: Spot | null;
  /** The number of which is to be told how it came about, and the network that it belongs to. */
  readonly explain: { readonly net: string; readonly place: Place } | null;
}

/** What tells asks apart; the same picture, networks, cuts and patch have the same `of`. */
export function keysOf({ picture, nets, gates, cover, explain }: Ask): { of: string; all: string } {
  const of = [
    picture.serial,
    nets.map(({ id }) => id).join('+'),
    gates.join(''),
    cover?.join('.') ?? '',
  ].join(' ');
  return { of, all: `${of} ${JSON.stringify(explain)}` };
}

/** Whether nothing is cut and nothing covered. */
export function isWhole({ gates, cover }: Ask): boolean {
  return cover === null && gates.every((gate) => gate === 1);
}

/** The same networks and picture with nothing cut and nothing covered. */
export function wholeOf(ask: Ask): Ask {
  return { ...ask, gates: ask.gates.map(() => 1), cover: null, explain: null };
}

/** The job for one of the networks. Throws an Error where the site has no such network. */
export function jobOf(ask: Ask, { id }: Net, keep: readonly string[], base: string, lists: Manifest): Job {
  const model = lists.models.find((one) => one.id === id);
  const lab = model && asLab(model);
  if (lab === undefined) throw new Error(`the site has no network ${id}`);
  const input = normalize(covered(ask.picture.pixels, ask.cover), lab.input);
  const place = ask.explain?.net === id ? ask.explain.place : undefined;
  const what = { model: lab, backend: 'engine', base, runtimes: lists.runtimes } as const;
  return { ...what, input, gates: ask.gates, keep, ...(place && { explain: place }) };
}

/** What an outcome says of a network. */
export function readingOf({ id }: Net, gates: readonly number[], outcome: Outcome): Reading {
  return {
    ...{ net: id, gates, maps: outcome.maps ?? {} },
    probabilities: softmax(outcome.logits),
    responses: Array.from(outcome.inside?.responses ?? []),
    inside: outcome.inside ?? null,
  };
}

/** Every map that is on the page of a network. */
export const keepOf = shownMaps;

/**
 * The convolution of which the place that is pointed at has to be explained: that of the branch, of the plain block, or the first
 * one of all; null where the map is only handed on.
 */
export function explainOf({ map, place, block: at }: Settings, net: Net, plain: Net): Ask['explain'] {
  const block: Block | undefined = (map?.kind === 'plain' ? plain : net).blocks[at];
  if (map === null || place === null || block === undefined) return null;
  const fits = map.channel < block.channels && place[0] < block.size && place[1] < block.size;
  if (!fits || (map.kind === 'x' && at > 0)) return null;
  const own = map.kind === 'x' ? net.first.own : block.f;
  const [row, column] = place;
  return {
    net: map.kind === 'plain' ? plain.id : net.id,
    place: { map: own, channel: map.channel, row, column },
  };
}
