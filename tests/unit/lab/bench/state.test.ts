import { expect, test } from 'vitest';
import type { LabelledModel, Manifest } from '../../../../src/inference/manifest.ts';
import { INITIAL, reduce, type Action, type State } from '../../../../src/lab/bench/state.ts';
import { inFrame } from '../../../../src/lab/crop/use-framed.ts';
import { outcome } from '../../inference/fake-worker.ts';

const model = { id: 'resnet-20' } as LabelledModel;
const pixels = { data: new Uint8ClampedArray(4), width: 1, height: 1 };
const picture = { serial: 1, sample: 'cat', ...inFrame(pixels) };
const failure = (code: 'network' | 'cancelled' | 'not-image') => ({ code, values: {}, detail: '' });
const answered = (key: string): Action => ({
  type: 'answered',
  key,
  model,
  outcome: { ...outcome(), note: null },
});
const after = (...actions: Action[]): State => actions.reduce(reduce, INITIAL);
const running = after(
  { type: 'listed', manifest: { models: [] } as unknown as Manifest, samples: [] },
  { type: 'picked', picture },
  { type: 'asked', again: false },
  { type: 'started' },
);

test('an answer has the probabilities of its logits, and its bytes are added to those before', () => {
  const state = [answered('a'), answered('b')].reduce(reduce, running);
  expect(state.answers.get('a')?.probabilities.reduce((sum, p) => sum + p)).toBeCloseTo(1);
  expect(state.spent).toEqual({ downloaded: 200, cached: 0 });
  expect(state.busy).toBeNull();
  expect(state.going).toBe(true);
});

test('asked again, what is known is forgotten and run once more', () => {
  const known = reduce(running, answered('a'));
  expect(reduce(known, { type: 'asked', again: true }).answers.size).toBe(0);
  expect(reduce(known, { type: 'asked', again: false }).answers.size).toBe(1);
});

test('a failed run stops the others and leaves what was known', () => {
  const known = reduce(reduce(running, answered('a')), { type: 'started' });
  const failed = reduce(known, { type: 'failed', failure: failure('network'), retry: 'run' });
  expect(failed).toMatchObject({ going: false, busy: null, problem: { retry: 'run' } });
  expect(failed.answers.size).toBe(1);
});

test('a cancelled run is no problem, only said', () => {
  const state = reduce(running, { type: 'failed', failure: failure('cancelled'), retry: 'run' });
  expect(state).toMatchObject({ going: false, problem: null, cancelled: true });
});

test('a bad picture changes neither the picture nor the run', () => {
  const state = reduce(running, { type: 'failed', failure: failure('not-image'), retry: null });
  expect(state).toMatchObject({ picture, going: true, problem: { failure: { code: 'not-image' } } });
  expect(state.busy).not.toBeNull();
});

test('the oldest answers make room', () => {
  const many = Array.from({ length: 400 }, (_, i) => answered(`${i}`)).reduce(reduce, running);
  expect(many.answers.size).toBeLessThanOrEqual(300);
  expect(many.answers.has('399')).toBe(true);
  expect(many.answers.has('0')).toBe(false);
});
