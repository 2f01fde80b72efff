import { twins } from '../bench/nets.ts';
import { models } from '../zoo.ts';
import { readPlan } from './make-still.ts';
import { netOf, type Net } from './net.ts';

/** A residual net with its plain twin, as the page has to know them. */
export interface Pair {
  readonly net: Net;
  readonly plain: Net;
}

const PAIRS = twins(models);

/** The network that is shown before anything runs. */
export const stillModel = PAIRS[0]!.residual;

/** The networks to look into, shallow first; read at build time. */
export async function pairs(): Promise<readonly Pair[]> {
  const told = async (model: (typeof models)[number]): Promise<Net> => {
    const { id, name, layers, family } = model;
    return { id, name, layers, family, ...netOf(await readPlan(model)) };
  };
  return Promise.all(
    PAIRS.map(async ({ plain, residual }) => ({ net: await told(residual), plain: await told(plain) })),
  );
}
