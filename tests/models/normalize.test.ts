import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { verify } from '../../models/quantize/evaluate/verify.ts';
import { batches, normalize, type Pictures } from '../../models/quantize/pictures.ts';
import { METHODS } from '../../models/quantize/quantization/methods.ts';
import { prepare, quantize } from '../../models/quantize/quantize.ts';
import type { Reading } from '../../models/quantize/net/read.ts';
import { openSession } from '../../models/quantize/runtime.ts';
import { ours } from '../../models/quantize/scale.ts';
import { calibrationGraph } from '../../models/quantize/write/float.ts';
import type { GraphBuilder } from '../../models/quantize/write/graph.ts';
import { batchNormalization, integers, noise, weights } from './nets.ts';
import {
  CLASSES,
  classifier,
  edited,
  external,
  half,
  keras,
  linear,
  nodeOf,
  perChannel,
  pooled,
  scalar,
  text,
} from './normalize-nets.ts';

const ASKED = { mean: [0.4, 0.5, 0.6], std: [0.2, 0.25, 0.3] };

/** Pictures of noise, brighter and darker ones. */
function pictures(size: number, count = 12): Pictures {
  const rgb = Uint8Array.from(noise(count * size * size * 3, 9), (value, i) => {
    const light = 20 + 15 * (Math.floor(i / (size * size * 3)) % 12);
    return Math.max(0, Math.min(255, light + 90 * value));
  });
  return { count, size, rgb, classes: new Int32Array(count).fill(-1) };
}

/** What the network read answers in fp32 against the file's own answers, and what the graphs do. */
async function tried(bytes: Uint8Array, reading: Reading = {}) {
  const prepared = await prepare(bytes, reading);
  const { net } = prepared;
  const shown = pictures(net.input.shape[1]);
  const scale = ours(ASKED, net);
  const fp32 = await prepared.original.open();
  const expected = await fp32.logits(normalize(shown, ASKED.mean, ASKED.std));
  await fp32.release();
  const session = await openSession(calibrationGraph(net, [net.output]));
  const input = normalize(shown, scale.mean, scale.std);
  const found = (await session.run({ [net.input.name]: input }))[net.output]!.data as Float32Array;
  const worst = Math.max(...Array.from(expected, (value, i) => Math.abs(value - found[i]!)));
  const spread = Math.max(...expected) - Math.min(...expected);
  const files = await quantize(net, batches(shown, scale.mean, scale.std), METHODS.minmax!);
  const { graphs } = await verify(prepared, files, shown, [ASKED, scale]);
  return { net, counts: prepared.counts, classes: prepared.classes, expected, off: worst / spread, graphs };
}

/** As fp32 to rounding, and close to it with 8 bits. */
async function expectSame(bytes: Uint8Array, reading: Reading = {}) {
  const found = await tried(bytes, reading);
  expect(found.expected).toHaveLength(12 * CLASSES);
  expect(found.off).toBeLessThan(1e-4);
  for (const [kind, { off }] of Object.entries(found.graphs)) expect(off, kind).toBeLessThan(6);
  return found;
}

const flat = (graph: GraphBuilder, x: string): string => graph.node('Flatten', [x], 'flat');
const withLinear = (features: (graph: GraphBuilder, x: string) => string) => ({
  end: (graph: GraphBuilder, x: string) => void linear(graph, features(graph, x)),
});
const before = (
  opType: string,
  ...attribute: Parameters<typeof nodeOf>[0]['graph']['node'][number]['attribute']
) =>
  edited(classifier(), (model) => {
    const gemm = nodeOf(model, 'scores');
    gemm.input[0] = 'between';
    model.graph.node.push({ opType, name: 'between', input: ['flat'], output: ['between'], attribute });
  });

describe('means over the whole map', () => {
  const average = (attributes: Record<string, number | number[]>) =>
    classifier(withLinear((graph, x) => flat(graph, graph.node('AveragePool', [x], 'pool', attributes))));
  const mean = (...ways: { axes: number[]; keepdims?: number }[]) =>
    classifier(
      withLinear((graph, x) => {
        const last = ways.reduce(
          (from, way, i) => graph.node('ReduceMean', [from], `mean${i}`, { ...way }),
          x,
        );
        return ways.at(-1)?.keepdims === 0 ? last : flat(graph, last);
      }),
    );
  it.each([
    ['AveragePool of its size', average({ kernel_shape: [16, 16] })],
    ['the same with strides', average({ kernel_shape: [16, 16], strides: [16, 16], ceil_mode: 1 })],
    ['ReduceMean without the axes', mean({ axes: [2, 3], keepdims: 0 })],
    ['ReduceMean of the last two axes', mean({ axes: [-1, -2] })],
    ['two ReduceMeans', mean({ axes: [3], keepdims: 0 }, { axes: [2], keepdims: 0 })],
    ['two ReduceMeans that keep the axes', mean({ axes: [2] }, { axes: [3] })],
  ])('%s', async (_, bytes) => {
    const { net } = await expectSame(bytes);
    expect(net.layers.map(({ op }) => op)).toContain('GlobalAveragePool');
  });

  it('an AveragePool of windows stays one', async () => {
    const middle = (graph: GraphBuilder, x: string) =>
      graph.node('AveragePool', [x], 'small', { kernel_shape: [2, 2], strides: [2, 2] });
    const { net } = await expectSame(classifier({ middle }));
    expect(net.layers.map(({ op }) => op)).toContain('AveragePool');
  });
});

describe('what changes nothing', () => {
  it.each([
    ['Dropout', before('Dropout')],
    [
      'Dropout with a ratio, as before opset 12',
      edited(before('Dropout', { name: 'ratio', type: 1, f: 0.5 }), (model) => {
        model.opsetImport[0]!.version = 9;
      }),
    ],
    ['Identity', before('Identity')],
    ['a cast to float', before('Cast', { name: 'to', type: 2, i: 1 })],
    [
      'Squeeze of both axes, counted from behind',
      classifier(
        withLinear((graph, x) =>
          graph.node('Squeeze', [pooled(graph, x), integers(graph, 'axes', [-1, -2])], 'f'),
        ),
      ),
    ],
    [
      'Flatten of a negative axis',
      classifier(withLinear((graph, x) => graph.node('Flatten', [pooled(graph, x)], 'f', { axis: -3 }))),
    ],
    [
      'Reshape of the pooled map to itself, then Flatten',
      classifier(
        withLinear((graph, x) =>
          flat(graph, graph.node('Reshape', [pooled(graph, x), integers(graph, 's', [0, -1, 1, 1])], 'same')),
        ),
      ),
    ],
    [
      'Reshape, Unsqueeze and Squeeze in turn',
      classifier(
        withLinear((graph, x) => {
          graph.node('Reshape', [pooled(graph, x), integers(graph, 's', [-1, 8])], 'r');
          graph.node('Unsqueeze', ['r', integers(graph, 'u', [1])], 'wide');
          return graph.node('Squeeze', ['wide', integers(graph, 'q', [1])], 'narrow');
        }),
      ),
    ],
    [
      'a Transpose there and back',
      classifier({
        middle: (graph, x) =>
          graph.node('Transpose', [graph.node('Transpose', [x], 'there', { perm: [0, 2, 3, 1] })], 'back', {
            perm: [0, 3, 1, 2],
          }),
      }),
    ],
    [
      'bounds without an end, and bounds of what is positive',
      classifier({ middle: (graph, x) => graph.node('Max', [x, scalar(graph, 'zero', 0)], 'same') }),
    ],
  ])('%s', async (_, bytes) => {
    await expectSame(bytes);
  });
});

describe('the end', () => {
  const product = (graph: GraphBuilder, x: string) => {
    graph.node(
      'MatMul',
      [flat(graph, pooled(graph, x)), weights(graph, 'dense', [8, CLASSES], 1)],
      'product',
    );
    return graph.node('Add', [weights(graph, 'dense/bias', [CLASSES]), 'product'], 'scores');
  };
  it('MatMul and Add are a linear layer', async () => {
    const { net } = await expectSame(classifier({ end: (graph, x) => void product(graph, x) }));
    expect(net.layers.filter(({ op }) => op === 'Gemm')).toHaveLength(1);
    expect(net.layers.at(-1)!.op).toBe('Gemm');
  });

  it.each(['Softmax', 'LogSoftmax'])('%s is left to the reader of the logits', async (op) => {
    const end = (graph: GraphBuilder, x: string) => {
      linear(graph, flat(graph, pooled(graph, x)), 'l');
      graph.node(op, ['l'], 'scores', { axis: 1 });
    };
    const { expected, net } = await expectSame(classifier({ end }));
    expect(net.output).toBe('scores');
    // Logits, not probabilities.
    expect(Math.max(...expected)).toBeGreaterThan(1);
  });

  it('a convolution before the mean in place of a linear layer', async () => {
    const end = (graph: GraphBuilder, x: string) => {
      graph.node('Conv', [x, weights(graph, 'head', [CLASSES, 8, 1, 1], 1)], 'map', { kernel_shape: [1, 1] });
      graph.node('Reshape', [pooled(graph, 'map'), integers(graph, 's', [0, -1])], 'scores');
    };
    const { classes } = await expectSame(classifier({ end }));
    expect(classes).toBe(CLASSES);
  });

  it('batch normalization and a scale behind the linear layer', async () => {
    const end = (graph: GraphBuilder, x: string) => {
      linear(graph, flat(graph, pooled(graph, x)), 'l');
      graph.node('Mul', [batchNormalization(graph, 'l', 'n', CLASSES), scalar(graph, 'k', 0.5)], 'scores');
    };
    await expectSame(classifier({ end }));
  });
});

describe('constants', () => {
  const after =
    (op: string, dims: readonly number[], first = false) =>
    (graph: GraphBuilder, x: string) => {
      const constant = perChannel(graph, 'k', dims);
      graph.node(op, first ? [constant, x] : [x, constant], 'changed');
      return graph.node('Relu', [batchNormalization(graph, 'changed', 'stem/bn', 8)], 'stem/out');
    };
  it.each([
    ['Add', [1, 8, 1, 1], false],
    ['Add', [8, 1, 1], true],
    ['Mul', [8, 1, 1], false],
    ['Sub', [1, 8, 1, 1], true],
    ['Sub', [1], false],
    ['Div', [8, 1, 1], false],
  ] as const)('%s of %j after a convolution (constant first: %s)', async (op, dims, first) => {
    const { counts, net } = await expectSame(classifier({ stem: after(op, dims, first) }));
    expect(net.layers.filter(({ op: each }) => each === 'Conv')).toHaveLength(2);
    expect(counts.layers).toBe(3);
  });

  it('a scale after a ReLU becomes a convolution of its own', async () => {
    const middle = (graph: GraphBuilder, x: string) =>
      graph.node('Mul', [x, perChannel(graph, 'k', [8, 1, 1])], 'm');
    await expectSame(classifier({ middle }));
  });

  it('a map added to itself is twice the map', async () => {
    const { counts } = await expectSame(
      classifier({ middle: (graph, x) => graph.node('Add', [x, x], 'twice') }),
    );
    expect(counts.blocks).toBe(1);
  });

  it('those on the input are its normalization', async () => {
    const start = (graph: GraphBuilder, x: string) => {
      graph.node('Sub', [x, perChannel(graph, 'mean', [1, 3, 1, 1], 0.2)], 'centred');
      graph.node('Div', ['centred', perChannel(graph, 'std', [3, 1, 1], 0.8)], 'scaled');
      return graph.node('Mul', ['scaled', scalar(graph, 'k', 1.5)], 'start');
    };
    const { net } = await expectSame(classifier({ start }));
    expect(net.first!.scale).toHaveLength(3);
    expect(net.layers[0]).toMatchObject({ op: 'Conv', inputs: ['data'] });
  });

  it('on an input that something else reads too, they are not', async () => {
    const start = (graph: GraphBuilder, x: string) => {
      graph.node('Mul', [x, scalar(graph, 'k', 1.5)], 'more');
      return graph.node('Add', ['more', x], 'start');
    };
    const { net } = await expectSame(classifier({ start }));
    expect(net.first).toBeUndefined();
  });
});

describe('ReLU6', () => {
  const clipped = (op: string, ...bounds: number[]) =>
    classifier({
      stem: (graph, x) => {
        const more = graph.node('Mul', [x, scalar(graph, 'k', 4)], 'more');
        return graph.node(
          op,
          [more, ...bounds.map((bound) => scalar(graph, `bound${bound}`, bound))],
          'stem/out',
        );
      },
    });
  it('keeps what it cuts off', async () => {
    const { net } = await expectSame(clipped('Clip', 0, 6));
    expect(net.layers.find(({ op }) => op === 'Relu')).toMatchObject({ max: 6 });
  });

  it('with attributes, as before opset 11', async () => {
    const old = edited(clipped('Clip'), (model) => {
      model.opsetImport[0]!.version = 9;
      nodeOf(model, 'stem/out').attribute.push(
        { name: 'min', type: 1, f: 0 },
        { name: 'max', type: 1, f: 6 },
      );
    });
    await expectSame(old);
  });

  it('a bound from 0 to anything is read', async () => {
    await expectSame(clipped('Clip', 0, 1));
    await expectSame(clipped('Clip', 0));
  });

  it.each([
    [[-1, 1], '-1 to 1'],
    [[1, 6], '1 to 6'],
  ])('%j is refused', async (bounds, words) => {
    await expect(prepare(clipped('Clip', ...bounds))).rejects.toThrow(words);
  });
});

describe('padding that a rule tells', () => {
  const same = (auto: string, op: 'Conv' | 'MaxPool', size: number, stride: number, kernel: number) => {
    const middle = (graph: GraphBuilder, x: string) =>
      graph.node(op, op === 'Conv' ? [x, weights(graph, 'k', [8, 8, kernel, kernel])] : [x], 'padded', {
        kernel_shape: [kernel, kernel],
        strides: [stride, stride],
      });
    return edited(classifier({ middle, input: ['N', 3, size, size] }), (model) => {
      nodeOf(model, 'padded').attribute.push(text('auto_pad', auto));
    });
  };
  it.each([
    ['SAME_UPPER', 'Conv', 16, 2, 3],
    ['SAME_LOWER', 'Conv', 16, 2, 3],
    ['SAME_UPPER', 'Conv', 15, 2, 4],
    ['SAME_LOWER', 'Conv', 17, 3, 2],
    ['SAME_UPPER', 'MaxPool', 16, 2, 3],
    ['SAME_LOWER', 'MaxPool', 15, 2, 2],
    ['VALID', 'Conv', 16, 1, 5],
    ['SAME_UPPER', 'Conv', 16, 3, 1],
  ] as const)('%s of a %s: %i, stride %i, kernel %i', async (auto, op, size, stride, kernel) => {
    await expectSame(same(auto, op, size, stride, kernel));
  });
});

describe('files', () => {
  const folder = mkdtempSync(join(tmpdir(), 'external-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  it.each(['mean', 'flatten'] as const)('Keras by way of tf2onnx, ending in %s', async (end) => {
    const { net } = await expectSame(keras(end));
    expect(net.input.shape).toEqual([3, 16, 16]);
  });

  it('whose nodes stand in any order, beside some that nothing needs', async () => {
    const turned = edited(classifier(), ({ graph }) => {
      graph.node.push({
        opType: 'Sigmoid',
        name: 'unused',
        input: ['pool'],
        output: ['unused'],
        attribute: [],
      });
      graph.node.reverse();
    });
    const { net } = await expectSame(turned);
    expect(net.layers).toHaveLength((await prepare(classifier())).net.layers.length);
  });

  it.each([18, 20, 22])('with their data beside them, opset %i', async (version) => {
    const { onnx, data } = external(classifier(), 'net.data', version);
    writeFileSync(join(folder, 'net.data'), data);
    await expectSame(onnx, { folder });
  });

  it.each([
    ['gone.data', 'which is not beside the ONNX file'],
    ['../net.data', 'outside the folder'],
    ['/etc/passwd', 'outside the folder'],
    ['short.data', 'which ends before it'],
  ])('whose data should be in %s are refused', async (location, words) => {
    writeFileSync(join(folder, 'short.data'), new Uint8Array(10));
    const { onnx } = external(classifier(), location);
    await expect(prepare(onnx, { folder })).rejects.toThrow(words);
  });

  it.each([false, true])('in floats of 16 bits, with casts at the ends: %s', async (casts) => {
    await expectSame(half(classifier(), casts));
  });

  it('with weights that are computed from constants', async () => {
    const turned = edited(classifier(), (model) => {
      const gemm = nodeOf(model, 'scores');
      gemm.input[1] = 'turned';
      gemm.attribute = [];
      const attribute = [{ name: 'perm', type: 7, ints: [1, 0] }];
      model.graph.node.unshift({
        opType: 'Transpose',
        name: 'turned',
        input: ['fc'],
        output: ['turned'],
        attribute,
      });
    });
    await expectSame(turned);
  });

  it('of a size that is left open, once it is told', async () => {
    const open = classifier({ input: ['N', 3, 'H', 'W'] });
    const { net } = await expectSame(open, { size: 16 });
    expect(net.input.shape).toEqual([3, 16, 16]);
    await expect(prepare(open)).rejects.toThrow('--size');
    await expect(prepare(classifier(), { size: 32 })).rejects.toThrow('the file fixes the size 16');
  });

  it('for a fixed number of pictures at a time', async () => {
    const { net } = await expectSame(classifier({ input: [5, 3, 16, 16] }));
    expect(net.input.batch).toBeNull();
  });
});

describe('names', () => {
  it.each([
    ['conv1', 'scores'],
    ['relu1', 'features'],
    ['gates', 'responses'],
    ['data', 'conv1'],
    ['data', 'relu1'],
    ['data', 'means'],
    ['data', 'data_q'],
    ['x', 'zero_0'],
    ['scores_b', 'scores'],
    ['cut0_gate', 'variances'],
    ['pads_0', 'gate0'],
  ] as const)('%s and %s', async (...names) => {
    await expectSame(classifier({ names }));
  });
});

describe('what cannot be read is refused by name, with what to do', () => {
  const gated = (op: string) => classifier({ middle: (graph, x) => graph.node(op, [x], 'odd') });
  const refused: [string, Uint8Array, RegExp][] = [
    ['quantized already', gated('QuantizeLinear'), /node "odd" \(QuantizeLinear\).*fp32 file/],
    ['gates', gated('HardSwish'), /node "odd" \(HardSwish\).*ReLU/],
    [
      'two maps multiplied',
      classifier({ middle: (graph, x) => graph.node('Mul', [x, x], 'odd') }),
      /node "odd" \(Mul\)/,
    ],
    [
      'another domain',
      edited(gated('Relu'), (model) => void (nodeOf(model, 'odd').domain = 'com.microsoft')),
      /node "odd" \(Relu\).*com\.microsoft/,
    ],
    [
      'a softmax inside',
      classifier({ middle: (graph, x) => graph.node('Softmax', [x], 'odd', { axis: 1 }) }),
      /Softmax/,
    ],
    [
      'a mean over one axis',
      classifier({
        middle: (graph, x) => graph.node('Relu', [graph.node('ReduceMean', [x], 'm', { axes: [3] })], 'odd'),
      }),
      /mean/,
    ],
    [
      'a map as its output',
      classifier({ end: (graph, x) => void graph.node('Relu', [x], 'scores') }),
      /8×16×16/,
    ],
    ['an old opset', edited(classifier(), (model) => void (model.opsetImport[0]!.version = 6)), /opset 6/],
    ['four channels', classifier({ input: ['N', 4, 16, 16] }), /4 channels/],
    ['one channel', classifier({ input: ['N', 1, 16, 16] }), /1 channel:/],
    ['no square', classifier({ input: ['N', 3, 16, 24] }), /16×24/],
    [
      'integers',
      edited(classifier(), (model) => void (model.graph.input[0]!.type!.tensorType!.elemType = 2)),
      /only floats/,
    ],
    [
      'what nothing computes',
      edited(classifier(), (model) => void (nodeOf(model, 'a/sum').input[0] = 'nowhere')),
      /node "a\/sum" \(Add\): reads "nowhere"/,
    ],
    ['a loop', edited(classifier(), (model) => void (nodeOf(model, 'a').input[0] = 'a/out')), /loop/],
    ...([NaN, Infinity, -Infinity] as const).map((value): [string, Uint8Array, RegExp] => [
      `a weight of ${value}`,
      edited(classifier(), ({ graph }) => {
        const raw = graph.initializer.find(({ name }) => name === 'a.kernel')!;
        const floats = new Float32Array(new Uint8Array(raw.rawData!).buffer);
        floats[7] = value;
        raw.rawData = new Uint8Array(floats.buffer);
      }),
      new RegExp(`tensor "a.kernel" of node "a" \\(Conv\\) holds ${value}`),
    ]),
    [
      'a negative variance',
      edited(classifier(), ({ graph }) => {
        const raw = graph.initializer.find(({ name }) => name === 'a/bn.3')!;
        raw.rawData = new Uint8Array(new Float32Array(8).fill(-1).buffer);
      }),
      /node "a\/bn" \(BatchNormalization\).*variance/,
    ],
  ];
  it.each(refused)('%s', async (_, bytes, words) => {
    await expect(prepare(bytes)).rejects.toThrow(words);
  });
});
