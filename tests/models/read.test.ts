import { describe, expect, it } from 'vitest';
import { branches } from '../../models/quantize/net/branches.ts';
import { count } from '../../models/quantize/net/count.ts';
import { readNet } from '../../models/quantize/net/read.ts';
import { createGraph, type GraphBuilder } from '../../models/quantize/write/graph.ts';
import { conv, foreignNet, integers, weights } from './nets.ts';

/** x → body → pool → flatten → logits y. */
function around(
  body: (graph: GraphBuilder) => string,
  input: (number | string)[] = ['N', 3, 8, 8],
): Uint8Array {
  const graph = createGraph(null);
  graph.node('GlobalAveragePool', [body(graph)], 'pool');
  graph.node('Flatten', ['pool'], 'flat');
  graph.node('Gemm', ['flat', weights(graph, 'fc', [3, 2])], 'y');
  return graph.finish({ name: 'test', inputs: { x: input }, outputs: { y: null } });
}

describe('reading a network', () => {
  it.each(['pad', 'concat'] as const)(
    "reads somebody else's residual network, shortcut by %s",
    async (style) => {
      const net = await readNet(foreignNet(style));
      expect(net.input).toEqual({ name: 'data', batch: 1, shape: [3, 16, 16] });
      expect(net.layers.find(({ op }) => op === 'Pad')).toMatchObject({ pads: [0, 0, 0, 0, 0, 8, 0, 0] });
      const convolutions = 3 * 8 * 9 + 8 * 8 * 9 + 8 * 16 * 9;
      expect(count(net)).toMatchObject({
        layers: 4,
        parameters: convolutions + 2 * (8 + 8 + 16) + 16 * 5 + 5,
      });
      expect(branches(net).map(({ output }) => output)).toEqual(['a/bn', 'b/bn']);
    },
  );

  it('counts multiply-adds of convolutions and the classifier', async () => {
    const net = await readNet(around((graph) => conv(graph, 'x', 'c', [3, 3], 2)));
    expect(count(net).multiplyAdds).toBe(3 * 3 * 9 * 4 * 4 + 3 * 2);
  });

  it('understands a reshape whose shape is computed from the batch', async () => {
    const graph = createGraph(null);
    graph.node('GlobalAveragePool', ['x'], 'pool');
    graph.node('Shape', ['pool'], 'shape');
    graph.node('Gather', ['shape', integers(graph, 'first', [0])], 'batch', { axis: 0 });
    graph.node('Concat', ['batch', integers(graph, 'rest', [-1])], 'wanted', { axis: 0 });
    graph.node('Reshape', ['pool', 'wanted'], 'flat');
    graph.node('Gemm', ['flat', weights(graph, 'fc', [3, 2])], 'y');
    const net = await readNet(
      graph.finish({ name: 'test', inputs: { x: ['N', 3, 8, 8] }, outputs: { y: null } }),
    );
    expect(net.layers.map(({ op }) => op)).toEqual(['GlobalAveragePool', 'Flatten', 'Gemm']);
  });
});

describe('what cannot be read', () => {
  const refused: [string, Uint8Array, string][] = [
    ['an operator', around((graph) => graph.node('Sigmoid', ['x'], 'squashed')), 'node "squashed" (Sigmoid)'],
    [
      'a constant for every pixel',
      around((graph) => graph.node('Add', ['x', weights(graph, 'k', [1, 3, 8, 8])], 'shifted')),
      'node "shifted" (Add)',
    ],
    [
      'pads that are not zeros',
      around((graph) => {
        const value = graph.constant('v', { dims: [], data: Float32Array.of(1) });
        return graph.node('Pad', ['x', integers(graph, 'p', [0, 0, 1, 1, 0, 0, 1, 1]), value], 'padded');
      }),
      'node "padded" (Pad): padding with 1',
    ],
    ['weights that do not fit', around((graph) => conv(graph, 'x', 'c', [4, 3])), 'node "c" (Conv)'],
    [
      'maps of unknown size',
      around((graph) => conv(graph, 'x', 'c', [3, 3]), ['N', 3, 'H', 'W']),
      'input "x" is ?×3×?×?',
    ],
  ];

  it.each(refused)('%s is refused by name', async (_, bytes, message) => {
    await expect(readNet(bytes).then(count)).rejects.toThrow(message);
  });
});
