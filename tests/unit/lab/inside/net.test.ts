import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Plan } from '../../../../src/inference/engine/plan.ts';
import { netOf } from '../../../../src/lab/inside/net.ts';

const net = (id: string) => netOf(JSON.parse(readFileSync(`models/zoo/${id}/plan.json`, 'utf8')) as Plan);

test('a residual net: nine blocks in three stages, two of which the shortcut is thinned before', () => {
  const { first, blocks } = net('resnet-20');
  expect(first).toEqual({ own: 'conv1', out: 'relu1' });
  expect(blocks.map(({ stage }) => stage)).toEqual([0, 0, 0, 1, 1, 1, 2, 2, 2]);
  expect(blocks[0]).toEqual({
    ...{ stage: 0, channels: 16, size: 32 },
    ...{ x: 'relu1', f: 'conv3', sum: 'add1', out: 'relu3', middle: 'relu2' },
  });
  expect(blocks.map(({ thin }) => thin?.before ?? null)).toEqual([
    null,
    null,
    null,
    0,
    null,
    null,
    0,
    null,
    null,
  ]);
  expect(blocks[3]!.thin).toEqual({ stride: 2, before: 0 });
});

test('a plain net has blocks without a sum; 56 layers have 27 of them', () => {
  const { blocks } = net('plain-56');
  expect(blocks).toHaveLength(27);
  expect(blocks.every(({ sum }) => sum === undefined)).toBe(true);
  expect(blocks.filter(({ stage }) => stage === 1)).toHaveLength(9);
});
