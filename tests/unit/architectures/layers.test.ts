import { describe, expect, test } from 'vitest';
import { layers, size, type Layer } from '../../../src/architectures/layers.ts';
import { layersOfAll, optionsOf } from '../../../src/architectures/options.ts';
import { summarize } from '../../../src/architectures/summary.ts';
import { IDS, load } from './networks.ts';

const layer = (id: string, name: string, shortcut?: 'A' | 'B' | 'C'): Layer =>
  layers(load(id), shortcut && { shortcut }).find((each) => each.id === name)!;

describe('shapes', () => {
  test('those of Table 1', () => {
    const { stages } = summarize(load('resnet-50'));
    expect(stages.map(({ id, output }) => [id, output])).toEqual([
      ['conv1', [64, 112, 112]],
      ['conv2', [256, 56, 56]],
      ['conv3', [512, 28, 28]],
      ['conv4', [1024, 14, 14]],
      ['conv5', [2048, 7, 7]],
      ['head', [1000, 1, 1]],
    ]);
  });

  test.each(IDS)('%s: every layer reads what the layer before it writes', (id) => {
    const all = layers(load(id)).filter(({ role }) => role === 'main');
    all.slice(1).forEach((each, i) => expect(each.input).toEqual(all[i]!.output));
  });

  test.each(IDS)('%s: shortcut and branch of every block end in one shape', (id) => {
    const all = layersOfAll(load(id)).map(({ layer }) => layer);
    const blocks = Map.groupBy(
      all.filter(({ role }) => role === 'main'),
      ({ stage, block }) => `${stage}-${block}`,
    );
    for (const layer of all.filter(({ role }) => role === 'shortcut')) {
      const block = blocks.get(`${layer.stage}-${layer.block}`)!;
      expect(layer.input).toEqual(block[0]!.input);
      expect(layer.output).toEqual(block.at(-1)!.output);
    }
  });
});

describe('one layer', () => {
  test('conv3_1 of ResNet-34: half the work of its followers, at stride 2', () => {
    expect(layer('resnet-34', 'conv3-1-1')).toMatchObject({
      kernel: 3,
      stride: 2,
      input: [64, 56, 56],
      output: [128, 28, 28],
      parameters: 9 * 64 * 128 + 2 * 128,
      multiplyAdds: 57_802_752,
    });
    expect(layer('resnet-34', 'conv3-1-2').multiplyAdds).toBe(115_605_504);
  });

  test('a bottleneck carries its stride on the first convolution', () => {
    const strides = (strideOn?: number) =>
      layers(load('resnet-50'), strideOn ? { strideOn } : {})
        .filter(({ stage, block }) => stage === 'conv4' && block === 1)
        .map(({ stride }) => stride);
    expect(strides()).toEqual([2, 1, 1, 2]);
    expect(strides(2)).toEqual([1, 2, 1, 2]);
  });

  test('VGG has biases and no batch normalization', () => {
    expect(layer('vgg-19', 'conv1-1').parameters).toBe(9 * 3 * 64 + 64);
    expect(layer('vgg-19', 'fc-1')).toMatchObject({ input: [512, 7, 7], multiplyAdds: 25_088 * 4096 });
  });

  test('receptive fields: 7 after conv1, 11 after the pool, 19 after the first block', () => {
    const field = (name: string) => layer('resnet-34', name).receptiveField;
    expect([field('conv1-1'), field('conv2-pool'), field('conv2-1-1'), field('conv2-1-2')]).toEqual([
      7, 11, 19, 27,
    ]);
  });

  test('activations count what it writes', () => {
    expect(layer('resnet-20', 'conv2-1-1').activations).toBe(size([16, 32, 32]));
  });
});

describe('shortcuts', () => {
  const projections = (id: string, shortcut: 'A' | 'B' | 'C') =>
    layers(load(id), { shortcut }).filter(({ role }) => role === 'shortcut').length;

  test.each([
    ['resnet-34', [0, 3, 16]],
    ['resnet-50', [0, 4, 16]],
    ['resnet-20', [0, 2, 9]],
    ['resnet-1202', [0, 2, 600]],
  ] as const)('%s projects %j times with options A, B, C', (id, counts) => {
    expect((['A', 'B', 'C'] as const).map((option) => projections(id, option))).toEqual(counts);
  });

  test.each(IDS)('%s: the layers of every option are among those of all', (id) => {
    const network = load(id);
    for (const option of optionsOf(network)) {
      const own = layersOfAll(network).filter(({ options }) => options.includes(option));
      expect(own.map(({ layer }) => layer)).toEqual(layers(network, { shortcut: option }));
    }
  });
});

test.each(IDS)('%s: every stage, block and layer has an address of its own', (id) => {
  const all = layersOfAll(load(id)).map(({ layer }) => layer);
  const blocks = new Set(
    all
      .filter(({ id, block }) => block > 0 && /-\d+-\d+$/.test(id))
      .map(({ stage, block }) => `${stage}-${block}`),
  );
  const stages = new Set(all.map(({ stage }) => stage));
  const ids = [...all.map((each) => each.id), ...blocks, ...stages];
  expect(new Set(ids).size).toBe(ids.length);
});
