import manifest from '../../../models/manifest.json' with { type: 'json' };
import { runs } from './load.ts';
import type { Net, Zoo } from './measured.ts';

/** Networks of others, which a host may have added, were not measured here. */
const entries: readonly (Net & { training?: object })[] = manifest.models;

/** What was measured of this project's networks: the manifest of models/ and the logs of their training. */
export const zoo: Zoo = {
  nets: entries.filter(({ training }) => training !== undefined),
  runs: [...runs(), ...runs('imagenette')],
};
