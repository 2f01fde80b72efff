/** `graph.lab.onnx`: the WebGPU graph with what experiments need to change and to see. */

import { branches } from '../net/branches.ts';
import type { Layer, Net } from '../net/types.ts';
import { createGraph, type GraphBuilder } from './graph.ts';
import { writeInt8Weights } from './float.ts';
import { inputShape } from './layers.ts';
import type { WeightsFile } from './weights-file.ts';

/**
 * Beside the logits:
 * input `gates` [blocks], multiplied onto each residual branch before the addition, 1 = on; only where there are Adds;
 * output `features` [N, C, H, W], the map before global pooling;
 * outputs `responses` and `means` [N, layers], standard deviation and mean, over one picture's map, of what each
 * 3×3 convolution gives after its batch normalization, before addition and ReLU.
 */
export function labGraph(net: Net, weights: WeightsFile): Uint8Array {
  const graph = createGraph(weights);
  const gated = new Map(branches(net).map(({ add, output }, at) => [add, { output, at }]));
  const measured = threeByThree(net).map(({ output }) => output);
  const features = net.layers.find((layer) => layer.op === 'GlobalAveragePool')?.inputs[0];
  const moments: string[] = [];
  const names = new Set<string>();
  for (const layer of net.layers) {
    const gate = gated.get(layer);
    // The operand that is the branch; a branch may end in more than one addition.
    const branch = layer.inputs.indexOf(gate?.output ?? '');
    const inputs = layer.inputs.map((name, i) =>
      gate && i === branch ? gateBranch(graph, name, gate.at, names) : name,
    );
    writeInt8Weights(graph, layer, inputs);
    if (measured.includes(layer.output)) moments.push(layer.output);
  }
  const outputs = [net.output];
  if (features) outputs.push(graph.node('Identity', [features], 'features'));
  if (moments.length) outputs.push(...responses(graph, moments));
  return graph.finish({
    name: 'lab',
    inputs: { [net.input.name]: inputShape(net.input), ...(gated.size && { gates: [gated.size] }) },
    outputs: Object.fromEntries(outputs.map((name) => [name, null])),
    metadata: { responses: measured.join(' ') },
  });
}

/** The convolutions whose responses are measured, in order. */
export function threeByThree(net: Net): Layer[] {
  return net.layers.filter((layer) => layer.op === 'Conv' && layer.weight.dims.slice(2).join() === '3,3');
}

function gateBranch(graph: GraphBuilder, branch: string, at: number, names: Set<string>): string {
  const index = graph.constant(`gate_index${at}`, { dims: [], data: Int32Array.of(at) });
  const gate = graph.node('Gather', ['gates', index], `gate${at}`, { axis: 0 });
  const name = names.has(branch) ? `${branch}_gated${at}` : `${branch}_gated`;
  names.add(branch);
  return graph.node('Mul', [branch, gate], name);
}

/** In two passes, mean first, because E[x²] − E[x]² loses the digits that a small deviation needs. */
function responses(graph: GraphBuilder, tensors: readonly string[]): string[] {
  const over = { axes: [1, 2, 3], keepdims: 1 };
  const [means, variances] = [[] as string[], [] as string[]];
  for (const name of tensors) {
    const mean = graph.node('ReduceMean', [name], `${name}_mean`, over);
    const centred = graph.node('Sub', [name, mean], `${name}_centred`);
    const squared = graph.node('Mul', [centred, centred], `${name}_squared`);
    means.push(mean);
    variances.push(graph.node('ReduceMean', [squared], `${name}_variance`, over));
  }
  graph.node('Concat', variances, 'variances', { axis: 1 });
  graph.node('Sqrt', ['variances'], 'deviations');
  graph.node('Concat', means, 'all_means', { axis: 1 });
  return [graph.node('Flatten', ['deviations'], 'responses'), graph.node('Flatten', ['all_means'], 'means')];
}
