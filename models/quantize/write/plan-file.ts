/** `plan.json` as it is stored. */
import { createHash } from 'node:crypto';
import type { Plan, Range } from '../../../src/inference/engine/plan.ts';
import type { Net } from '../net/types.ts';
import { enginePlan } from './plan.ts';
import { createWeightsFile, type WeightsFile } from './weights-file.ts';

/** The plan, one step a line. Whatever else goes into `weights` must be there already: the plan names its hash. */
export function planFile(net: Net, rangeOf: (map: string) => Range, weights: WeightsFile): Uint8Array {
  const { version, steps, ...draft } = enginePlan(net, rangeOf, weights);
  const bytes = weights.bytes();
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const plan: Omit<Plan, 'steps'> = { version, weights: { bytes: bytes.length, sha256 }, ...draft };
  const lines = steps.map((step) => JSON.stringify(step)).join(',\n');
  return new TextEncoder().encode(`${JSON.stringify(plan).slice(0, -1)},"steps":[\n${lines}\n]}\n`);
}

/** What the engine lacks for this network, in words; null where it lacks nothing. */
export function engineObstacle(net: Net): string | null {
  try {
    enginePlan(net, () => ({ scale: 1, zero: 0 }), createWeightsFile());
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
