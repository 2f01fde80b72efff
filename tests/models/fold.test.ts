import { describe, expect, it } from 'vitest';
import { foldBatchNormalization } from '../../models/quantize/net/fold.ts';
import { readNet } from '../../models/quantize/net/read.ts';
import { openSession } from '../../models/quantize/runtime.ts';
import { calibrationGraph } from '../../models/quantize/write/float.ts';
import { createGraph } from '../../models/quantize/write/graph.ts';
import { batchNormalization, conv, noise, weights } from './nets.ts';

function network(beforeBn: 'conv' | 'relu'): Uint8Array {
  const graph = createGraph(null);
  conv(graph, 'x', 'c', [3, 4]);
  if (beforeBn === 'relu') graph.node('Relu', ['c'], 'r');
  batchNormalization(graph, beforeBn === 'relu' ? 'r' : 'c', 'n', 4);
  graph.node('GlobalAveragePool', ['n'], 'p');
  graph.node('Flatten', ['p'], 'f');
  graph.node('Gemm', ['f', weights(graph, 'w', [4, 2])], 'y');
  return graph.finish({ name: 'tiny', inputs: { x: ['N', 3, 6, 6] }, outputs: { n: null } });
}

describe('folding batch normalization', () => {
  it.each(['conv', 'relu'] as const)('changes no number, after %s', async (beforeBn) => {
    const feeds = { x: { dims: [2, 3, 6, 6], data: noise(216) } };
    const run = async (graph: Uint8Array) =>
      (await (await openSession(graph)).run(feeds)).n!.data as Float32Array;
    const before = await run(network(beforeBn));
    const net = foldBatchNormalization(await readNet(network(beforeBn)));
    expect(net.layers.map(({ op }) => op)).toEqual(beforeBn === 'conv' ? ['Conv'] : ['Conv', 'Relu', 'Conv']);
    const after = await run(calibrationGraph(net, ['n']));
    const differences = Array.from(after, (value, i) => Math.abs(value - before[i]!));
    expect(Math.max(...differences)).toBeLessThan(1e-6);
  });
});
