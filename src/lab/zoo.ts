import manifest from '../../models/manifest.json' with { type: 'json' };
import type { Model } from '../inference/manifest.ts';
import { twins } from './bench/nets.ts';
import type { TwinNets } from './bench/TwinsChoice.tsx';

/** The networks of the zoo, at build time. */
export const models = manifest.models as unknown as readonly Model[];

const told = ({ id, name, family, blocks }: Model) => ({ id, name, family, blocks });

/** The depths that the zoo has both a plain and a residual net of, shallow first. */
export const twinNets: readonly TwinNets[] = twins(models).map(({ layers, plain, residual }) => ({
  layers,
  plain: told(plain),
  residual: told(residual),
}));
