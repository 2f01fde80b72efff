import { median } from '../../inference/postprocess.ts';
import type { Item } from './picture-set.ts';

/** What a network said of one picture: its first class, how sure it was, and how many milliseconds that took. */
export interface Reading {
  readonly best: number;
  readonly share: number;
  readonly ms: number;
}

/** The readings of one network by the id of the picture. */
export type Readings = ReadonlyMap<number, Reading>;

export interface Score {
  /** Pictures that were read. */
  readonly read: number;
  /** Of these, pictures whose class is known, and how many of those were right. */
  readonly known: number;
  readonly right: number;
  /** Median milliseconds of a run; NaN of none. */
  readonly ms: number;
}

/** How a network did. */
export function scoreOf(readings: Readings, truth: ReadonlyMap<number, number>): Score {
  const judged = [...readings].flatMap(([id, { best }]) => {
    const is = truth.get(id) ?? -1;
    return is < 0 ? [] : [best === is];
  });
  return {
    read: readings.size,
    known: judged.length,
    right: judged.filter(Boolean).length,
    ms: median([...readings.values()].map(({ ms }) => ms)),
  };
}

/** On how many pictures two networks name the same class, of those that both have read. */
export function sameAnswers(one: Readings, other: Readings): { same: number; of: number } {
  const both = [...one].flatMap(([id, { best }]) => {
    const theirs = other.get(id);
    return theirs === undefined ? [] : [theirs.best === best];
  });
  return { same: both.filter(Boolean).length, of: both.length };
}

/** How a picture fared: for the filter above the table. */
export const FILTERS = ['all', 'wrong', 'split', 'broken'] as const;
export type Filter = (typeof FILTERS)[number];

/** The pictures that a filter lets through: some network wrong, networks of different opinion, not readable. */
export function filtered(
  items: readonly Item[],
  filter: Filter,
  nets: readonly { readonly readings: Readings; readonly truth: ReadonlyMap<number, number> }[],
  broken: ReadonlyMap<number, unknown>,
): readonly Item[] {
  if (filter === 'all') return items;
  if (filter === 'broken') return items.filter(({ id }) => broken.has(id));
  return items.filter(({ id }) => {
    const answers = nets.flatMap(({ readings, truth }) => {
      const reading = readings.get(id);
      return reading ? [{ best: reading.best, is: truth.get(id) ?? -1 }] : [];
    });
    if (filter === 'split') return new Set(answers.map(({ best }) => best)).size > 1;
    return answers.some(({ best, is }) => is >= 0 && best !== is);
  });
}
