import { expect, test } from 'vitest';
import { quarter, WHOLE } from '../../../../src/inference/picture/frame.ts';
import { briefly, saidOf, type Known } from '../../../../src/lab/bench/still.ts';
import { formatShare } from '../../../../src/lab/classify/text.ts';

const known: Known = {
  nets: [{ id: 'resnet-20', name: 'ResNet-20', family: 'resnet' }],
  labels: [{ id: 'cat', zh: '猫', en: 'cat' }],
  answers: { 'resnet-20': { cat: [0.9, 0.1] } },
};
const auto = { backend: 'auto', image: 'cat' } as const;

test('a whole sample is known in advance, before its picture is there as well', () => {
  expect(saidOf(known, 'resnet-20', auto, null)?.probabilities).toEqual([0.9, 0.1]);
  expect(saidOf(known, 'resnet-20', auto, { sample: 'cat', frame: WHOLE })?.model.name).toBe('ResNet-20');
});

test("no other picture or network, no part of a sample, and nothing of another runtime's", () => {
  expect(saidOf(known, 'resnet-20', auto, { sample: 'dog', frame: WHOLE })).toBeUndefined();
  expect(saidOf(known, 'resnet-20', auto, { sample: null, frame: WHOLE })).toBeUndefined();
  expect(saidOf(known, 'resnet-20', auto, { sample: 'cat', frame: quarter(WHOLE, true) })).toBeUndefined();
  expect(saidOf(known, 'resnet-56', auto, null)).toBeUndefined();
  expect(saidOf(known, 'resnet-20', { ...auto, backend: 'wasm' }, null)).toBeUndefined();
});

test('a share that was shortened to be sent says no more than it did', () => {
  expect(briefly(0.12345, 4)).toBe(0.1235);
  expect(briefly(1, 4)).toBe(1);
  for (const share of [0.9995, 0.99996, 0.9999999]) expect(formatShare(briefly(share, 4))).toBe('>99.9%');
});
