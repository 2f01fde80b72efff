import { expect, test } from 'vitest';
import en from '../../../../content/ui/en.json' with { type: 'json' };
import type { LabelledModel } from '../../../../src/inference/manifest.ts';
import { CENTRE } from '../../../../src/inference/views.ts';
import type { Answer } from '../../../../src/lab/bench/state.ts';
import { averaged, verdict } from '../../../../src/lab/views/said.ts';
import { outcome } from '../../inference/fake-worker.ts';

const labels = ['cat', 'dog'].map((id) => ({ id, zh: id, en: id }));
const model = { name: 'ResNet-20', labels } as unknown as LabelledModel;
const answer = (cat: number): Answer => ({
  model,
  outcome: outcome(),
  probabilities: [cat, 1 - cat],
  runs: [1],
});
const ten = (centre: number, others: number) =>
  Array.from({ length: 10 }, (_, i) => answer(i === CENTRE ? centre : others));

test('the average agrees with the centre, or overrules it', () => {
  expect(verdict('en', en, ten(0.9, 0.8), 10)).toBe(
    '10 of 10 views put “cat” first; averaged it gets 81.0%, from the centre alone 90.0%.',
  );
  expect(verdict('en', en, ten(0.6, 0.2), 10)).toBe(
    'Averaging changes the answer: the centre alone puts “cat” first (60.0%), the ten views on average “dog” (76.0%), as 9 of 10 views do.',
  );
});

test('nothing is said before all of them have been run', () => {
  expect(verdict('en', en, ten(0.9, 0.8).slice(0, 9), 10)).toBe('');
  expect(averaged([])).toBeUndefined();
});
