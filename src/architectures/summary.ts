import { layers, type Layer, type Shape } from './layers.ts';
import type { Network, Option } from './schema.ts';
import type { Variant } from './steps.ts';

/** Counts that add up over layers, for one picture. */
export interface Counts {
  parameters: number;
  multiplyAdds: number;
  activations: number;
}

/** A stage of a network, its layers added up. */
export interface StageSummary extends Counts {
  /** conv1 … conv5 or 'head'. */
  id: string;
  /** What leaves its last weighted layer: for VGG before the pooling that ends the stage. */
  output: Shape;
  /** Weighted layers on the way through. */
  layers: number;
}

/** A network, its layers added up. */
export interface Summary extends Counts {
  id: string;
  name: string;
  family: Network['family'];
  data: Network['data'];
  depth: number;
  shortcut: Option | null;
  input: Shape;
  classes: number;
  /** Of the last convolution, in pixels of the picture; it may be larger than the picture. */
  receptiveField: number;
  stages: StageSummary[];
}

/** The sums of some layers. */
export function add(some: readonly Counts[]): Counts {
  const sum = (key: keyof Counts) => some.reduce((total, each) => total + each[key], 0);
  return {
    parameters: sum('parameters'),
    multiplyAdds: sum('multiplyAdds'),
    activations: sum('activations'),
  };
}

/** What a network costs, as a whole and stage by stage. */
export function summarize(network: Network, variant: Variant = {}): Summary {
  const all = layers(network, variant);
  const { id, name, family, data, depth, input, classifier } = network;
  const last = all.findLast((layer) => layer.op === 'conv' && layer.role === 'main');
  return {
    id,
    name,
    family,
    data,
    depth,
    shortcut: variant.shortcut ?? network.shortcut,
    input,
    classes: classifier.at(-1)!,
    ...add(all),
    receptiveField: last!.receptiveField,
    stages: [...network.stages.map((stage) => stage.id), 'head'].map((stage) =>
      summarizeStage(
        stage,
        all.filter((layer) => layer.stage === stage),
      ),
    ),
  };
}

function summarizeStage(id: string, some: readonly Layer[]): StageSummary {
  const weighted = some.filter(({ op, role }) => role === 'main' && (op === 'conv' || op === 'fc'));
  return { id, output: weighted.at(-1)!.output, layers: weighted.length, ...add(some) };
}
