import { asFloat, asFp32, asLab, withGraph } from '../../inference/lab.ts';
import type { Model, ModelFile } from '../../inference/manifest.ts';
import type { Backend } from '../../inference/protocol.ts';

/** One run that an experiment needs of the picture at hand. */
export interface Want {
  readonly model: string;
  /** null: the network as it is. Else its lab graph, with a number for each residual branch, 1 = on; none in a plain net. */
  readonly gates: readonly number[] | null;
  /** A graph that takes the gates in place of the lab graph. */
  readonly graph?: ModelFile;
  /** With no gates, in place of the graph for the backend: as it was trained, or its 8-bit weights computed with in float. */
  readonly as?: 'fp32' | 'float';
  /** Where it has to run, whatever is chosen. */
  readonly backend?: Backend;
  /** Which of the ten views of the picture it sees (VIEWS in views.ts); the whole of it where left out. */
  readonly view?: number;
  /** How often it is run, for the sake of its time; once where left out. */
  readonly times?: number;
}

/** The network by the graph that a run needs; undefined where the zoo has no such network or graph. */
export function graphOf(models: readonly Model[], { model: id, gates, graph, as }: Want): Model | undefined {
  const model = models.find((one) => one.id === id);
  if (model === undefined) return undefined;
  if (gates !== null) return graph === undefined ? asLab(model) : withGraph(model, graph);
  if (as === 'fp32') return asFp32(model);
  return as === 'float' ? asFloat(model) : model;
}

/** Where a run takes place: where it has to, else where the reader chose. What comes from elsewhere runs on the CPU only. */
export function backendOf({ backend }: Want, chosen: Backend, graph: Model | undefined): Backend {
  return graph?.address === undefined ? (backend ?? chosen) : 'wasm';
}

/** What an answer is kept under: the same picture, network, graph, gates, view and backend give the same answer. */
export function keyOf({ model, gates, as, view, backend }: Want, serial: number, chosen: Backend): string {
  const how = gates === null ? (as ?? '') : `lab${gates.join('')}`;
  return [serial, backend ?? chosen, model, how, view ?? ''].join(' ');
}

/** What has to be on the device for a run: runs of one kind need the same files. */
export function kindOf({ model, gates, as, backend }: Want, chosen: Backend): string {
  return [model, gates !== null, as ?? '', backend ?? chosen].join(' ');
}

/** Gates that are all on. */
export function allOn(blocks: number): readonly number[] {
  return Array.from({ length: blocks }, () => 1);
}
