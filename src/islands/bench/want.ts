import { asLab, withGraph } from '../../inference/lab.ts';
import type { Model, ModelFile } from '../../inference/manifest.ts';
import type { Backend } from '../../inference/protocol.ts';

/** One run that an experiment needs of the picture at hand. */
export interface Want {
  readonly model: string;
  /** null: the network as it is. Else its lab graph, with a number for each residual branch, 1 = on; none in a plain net. */
  readonly gates: readonly number[] | null;
  /** A graph that takes the gates in place of the lab graph. */
  readonly graph?: ModelFile;
}

/** The network by the graph that a run needs; undefined where the zoo has no such network or graph. */
export function graphOf(models: readonly Model[], { model: id, gates, graph }: Want): Model | undefined {
  const model = models.find((one) => one.id === id);
  if (model === undefined || gates === null) return model;
  return graph === undefined ? asLab(model) : withGraph(model, graph);
}

/** What an answer is kept under: the same picture, network, gates and backend give the same answer. */
export function keyOf({ model, gates }: Want, serial: number, backend: Backend): string {
  return [serial, backend, model, gates === null ? '' : `lab${gates.join('')}`].join(' ');
}

/** Gates that are all on. */
export function allOn(blocks: number): readonly number[] {
  return Array.from({ length: blocks }, () => 1);
}
