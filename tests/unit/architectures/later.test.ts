import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { layers } from '../../../src/architectures/layers.ts';
import { optionsOf } from '../../../src/architectures/options.ts';
import { laterNetwork, type LaterNetwork } from '../../../src/architectures/schema.ts';
import { summarize } from '../../../src/architectures/summary.ts';
import { IDS } from './networks.ts';

const FOLDER = 'content/architectures/later/';
const ids = readdirSync(FOLDER).map((file) => file.replace('.json', ''));
const load = (id: string): LaterNetwork =>
  laterNetwork.parse(JSON.parse(readFileSync(`${FOLDER}${id}.json`, 'utf8')));

test('they are called like their files, and like no network of the paper', () => {
  expect(ids.map((id) => load(id).id)).toEqual(ids);
  expect(ids.filter((id) => IDS.includes(id))).toEqual([]);
});

// TorchVision's published counts; those of the same networks in PyTorch, projections where the shape changes.
test.each([
  ['resnext-50', 25_028_904],
  ['resnet-50-v15', 25_557_032],
  ['wrn-28-10', 36_479_194],
  ['preact-110', 1_730_522],
  ['preact-164', 1_703_258],
])('%s has %i parameters', (id, count) => {
  expect(summarize(load(id)).parameters).toBe(count);
});

test.each(ids)('%s is as large as its publication says, within a fiftieth', (id) => {
  const network = load(id);
  const counted = summarize(network).parameters / 1e6;
  expect(Math.abs(counted / network.published.parameters - 1)).toBeLessThan(0.02);
});

test('ResNet-50 v1.5 has 4.09 billion multiply-adds', () => {
  expect((summarize(load('resnet-50-v15')).multiplyAdds / 1e9).toFixed(2)).toBe('4.09');
});

test('a grouped convolution sees the channels of its group only', () => {
  const grouped = layers(load('resnext-50')).find(({ id }) => id === 'conv2-1-2')!;
  expect(grouped.groups).toBe(32);
  expect(grouped.parameters).toBe((9 * 128 * 128) / 32 + 2 * 128);
});

test('a later network has no options of the paper, and no groups in a block of two layers', () => {
  const wide = load('wrn-28-10');
  expect(optionsOf(wide)).toEqual([]);
  const stages = wide.stages.map((stage, i) => (i === 1 ? { ...stage, groups: 2 } : stage));
  expect(laterNetwork.safeParse({ ...wide, stages }).success).toBe(false);
});
