import { expect, test } from 'vitest';
import en from '../../../../content/ui/en.json' with { type: 'json' };
import type { LabelledModel } from '../../../../src/inference/manifest.ts';
import type { Answer } from '../../../../src/lab/bench/state.ts';
import { read, write } from '../../../../src/lab/precision/settings.ts';
import { verdict } from '../../../../src/lab/precision/verdict.ts';
import { formatScore, mostOff, spread, type Way } from '../../../../src/lab/precision/ways.ts';
import { outcome } from '../../inference/fake-worker.ts';

const labels = ['cat', 'dog', 'ship'].map((id) => ({ id, zh: id, en: id }));
const model = { name: 'ResNet-20', labels } as unknown as LabelledModel;
const answer = (logits: number[]): Answer => ({
  model,
  outcome: outcome('wasm', { logits: Float32Array.from(logits) }),
  probabilities: logits,
  runs: [2],
});

test('how far scores are apart, and how that is written', () => {
  expect(mostOff([1, 2, 3], [1, 2.5, 3])).toBe(0.5);
  expect(spread([-2, 5, 1])).toBe(7);
  expect([0, -1.23456, 0.0000021, 0.5].map(formatScore)).toEqual(['0', '−1.235', '0.000002', '0.500']);
});

test('a verdict needs fp32 and int8; WebGPU is spoken of where it ran', () => {
  const all: Partial<Record<Way, Answer>> = {
    fp32: answer([4, 1, 0]),
    float: answer([4, 1.1, 0]),
    int8: answer([3.5, 1, 0]),
  };
  const say = (gpu = false) => verdict('en', en, (way) => all[way], gpu);
  expect(say()).toBe(
    'Every way puts “cat” first. The int8 scores are at most 0.500 off those of fp32, whose spread is 4.000.',
  );
  expect(say(true)).toBe(say());
  all.gpu = answer([4, 1.1, 0.00001]);
  expect(say(true)).toContain('differ by at most 0.000010');
  all.int8 = answer([0, 1, 0]);
  expect(say()).toContain('int8 dog');
  delete all.fp32;
  expect(say()).toBe('');
});

test('the address holds the network', () => {
  const settings = read(new URLSearchParams('model=plain-56&image=ship'));
  expect(settings).toMatchObject({ model: 'plain-56', image: 'ship', backend: 'auto' });
  expect(write(settings)).toMatchObject({ model: 'plain-56', image: 'ship' });
});
