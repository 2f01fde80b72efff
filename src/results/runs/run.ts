import { z } from 'astro/zod';
import { parseTraining, type Epoch, type Settings } from './training.ts';

/** A network that this project trained, with all that was recorded of it. */
export interface Run {
  /** 'plain-20', 'resnet-56' */
  id: string;
  /** 'plain-20', 'ResNet-56' */
  name: string;
  family: 'plain' | 'residual';
  /** Weighted layers. */
  depth: number;
  settings: Settings;
  epochs: readonly Epoch[];
  /** Standard deviation of each 3×3 layer over the test pictures, in order; undefined where it was not measured. */
  responses: readonly number[] | undefined;
  /** The test error that the paper prints of the same network in Table 6, per cent; undefined where it prints none. */
  printed: number | undefined;
}

const responsesFile = z.object({ std: z.array(z.number().nonnegative()).min(1) });

/** A run from its log and, where they exist, the content of its responses.json and the paper's test error. */
export function makeRun(training: string, responses?: unknown, printed?: number): Run {
  const { settings, epochs } = parseTraining(training);
  const [kind, layers] = settings.network.split('-');
  return {
    id: settings.network,
    name: kind === 'plain' ? settings.network : `ResNet-${layers ?? ''}`,
    family: kind === 'plain' ? 'plain' : 'residual',
    depth: Number(layers),
    settings,
    epochs,
    responses: responses === undefined ? undefined : responsesFile.parse(responses).std,
    printed,
  };
}

/** Plain before residual, shallow before deep. */
export function inOrder(runs: readonly Run[]): Run[] {
  return [...runs].sort((a, b) => a.family.localeCompare(b.family) || a.depth - b.depth);
}
