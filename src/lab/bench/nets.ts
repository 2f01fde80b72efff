import type { Model } from '../../inference/manifest.ts';

/** A plain net and its residual twin. */
export interface Twins<M> {
  readonly layers: number;
  readonly plain: M;
  readonly residual: M;
}

/** The networks that experiments are made with: those this project trained, shallow first, plain before residual. */
export function labNets<M extends Model>(models: readonly M[]): M[] {
  return models
    .filter(({ training, files }) => training !== undefined && files.lab !== undefined)
    .sort((a, b) => a.layers - b.layers || a.family.localeCompare(b.family));
}

/** Networks that a host has added, with their maps: they have no plain twin. */
export function hostedNets<M extends Model>(models: readonly M[]): M[] {
  return models.filter(({ training, files }) => training === undefined && files.lab !== undefined);
}

/** The depths that the zoo has both a plain and a residual net of, shallow first. */
export function twins<M extends Model>(models: readonly M[]): Twins<M>[] {
  const nets = labNets(models);
  return nets.flatMap((plain) => {
    const residual = nets.find(({ family, layers }) => family === 'resnet' && layers === plain.layers);
    return plain.family === 'plain' && residual ? [{ layers: plain.layers, plain, residual }] : [];
  });
}

/** The twins of this depth, else the deepest. Throws an Error where the zoo has none. */
export function twinsOf<M extends Model>(models: readonly M[], layers: number | null): Twins<M> {
  const all = twins(models);
  const found = all.find((pair) => pair.layers === layers) ?? all.at(-1);
  if (found === undefined) throw new Error('the zoo has no plain net with a residual twin');
  return found;
}
