import { describe, expect, test } from 'vitest';
import { layers } from '../../../src/architectures/layers.ts';
import { summarize } from '../../../src/architectures/summary.ts';
import { load } from './networks.ts';

const parameters = (id: string, shortcut?: 'A' | 'B' | 'C') =>
  summarize(load(id), shortcut && { shortcut }).parameters;
const billions = (id: string, variant?: Parameters<typeof summarize>[1]) =>
  Number((summarize(load(id), variant).multiplyAdds / 1e9).toFixed(2));

describe('parameters', () => {
  // The published counts of these networks in PyTorch's model zoo.
  test.each([
    ['resnet-18', 11_689_512],
    ['resnet-34', 21_797_672],
    ['resnet-50', 25_557_032],
    ['resnet-101', 44_549_160],
    ['resnet-152', 60_192_808],
    ['vgg-16', 138_357_544],
    ['vgg-19', 143_667_240],
  ])('%s has %i', (id, count) => {
    expect(parameters(id, id.startsWith('resnet') ? 'B' : undefined)).toBe(count);
  });

  // What models/training/resnet.py prints, and Table 6 (page 7) in millions.
  test.each([
    [20, 269_722, '0.27'],
    [32, 464_154, '0.46'],
    [44, 658_586, '0.66'],
    [56, 853_018, '0.85'],
    [110, 1_727_962, '1.7'],
    [1202, 19_421_274, '19.4'],
  ])('a CIFAR network of %i layers has %i, plain or residual: %s million', (depth, count, millions) => {
    expect(parameters(`plain-${depth}`)).toBe(count);
    expect(parameters(`resnet-${depth}`)).toBe(count);
    const { paper } = load(`resnet-${depth}`);
    expect(String(paper.parameters)).toBe(millions);
    expect((count / 1e6).toFixed(millions.split('.')[1]!.length)).toBe(millions);
  });

  // Instances of the code that the pages show, built of it in PyTorch and counted there.
  test.each([
    ['resnet-34', 'A', 21_623_848],
    ['resnet-34', 'C', 22_716_840],
    ['resnet-50', 'A', 22_780_456],
    ['resnet-50', 'C', 40_128_552],
    ['resnet-20', 'B', 272_474],
    ['resnet-1202', 'C', 20_538_714],
  ] as const)('%s with option %s has %i', (id, option, count) => {
    expect(parameters(id, option)).toBe(count);
  });

  test('option A costs nothing: plain twin and residual net have equally many', () => {
    for (const depth of [18, 34])
      expect(parameters(`resnet-${depth}`, 'A')).toBe(parameters(`plain-${depth}`));
  });
});

describe('multiply-adds, in billions, beside Table 1 and §4.1', () => {
  test.each([
    ['plain-18', 1.79, 1.8],
    ['plain-34', 3.64, 3.6],
    ['resnet-18', 1.81, 1.8],
    ['resnet-101', 7.57, 7.6],
    ['resnet-152', 11.28, 11.3],
    ['vgg-19', 19.63, 19.6],
  ])('%s: %f rounds to the printed %f', (id, counted, printed) => {
    expect(billions(id)).toBe(counted);
    expect(load(id).paper.multiplyAdds).toBe(printed);
    expect(Number(counted.toFixed(1))).toBe(printed);
  });

  test('34 layers: 3.6 is the count of option A; B has 3.66', () => {
    expect(billions('resnet-34', { shortcut: 'A' })).toBe(3.64);
    expect(billions('resnet-34', { shortcut: 'B' })).toBe(3.66);
  });

  test('50 layers: 3.86 is near the printed 3.8 with the stride on the first convolution; on the second it is 4.09', () => {
    expect(load('resnet-50').paper.multiplyAdds).toBe(3.8);
    expect(billions('resnet-50')).toBe(3.86);
    expect(billions('resnet-50', { strideOn: 2 })).toBe(4.09);
  });

  test('VGG-16: 15.3 is the count without the fully connected layers', () => {
    const convs = layers(load('vgg-16')).filter(({ op }) => op === 'conv');
    const count = convs.reduce((sum, { multiplyAdds }) => sum + multiplyAdds, 0);
    expect((count / 1e9).toFixed(2)).toBe('15.35');
    expect(load('vgg-16').paper.multiplyAdds).toBe(15.3);
    expect(billions('vgg-16')).toBe(15.47);
  });
});
