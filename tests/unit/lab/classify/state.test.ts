import { describe, expect, test } from 'vitest';
import type { LabelledModel, Manifest } from '../../../../src/inference/manifest.ts';
import {
  chosenBackend,
  initial,
  isLoaded,
  reduce,
  wantsRun,
  type Action,
  type State,
} from '../../../../src/lab/classify/state.ts';
import { inFrame } from '../../../../src/lab/crop/use-framed.ts';
import { outcome } from '../../inference/fake-worker.ts';

const model = { id: 'resnet-20', labels: [] } as unknown as LabelledModel;
const manifest = { models: [model] } as unknown as Manifest;
const pixels = { data: new Uint8ClampedArray(4), width: 1, height: 1 };

const listed: Action = { type: 'listed', manifest, samples: [] };
const picked = (serial: number): Action => ({
  type: 'picked',
  picture: { serial, sample: 'cat', ...inFrame(pixels) },
});
const finished = (serial: number, changes = {}): Action => ({
  type: 'finished',
  model,
  serial,
  outcome: { ...outcome('wasm', changes), note: null },
});
const failed = (code: 'not-image' | 'download-cut' | 'cancelled', retry: 'run' | null): Action => ({
  type: 'failed',
  failure: { code, values: {}, detail: '' },
  retry,
});
const after = (...actions: Action[]): State => actions.reduce(reduce, initial('resnet-20', 'auto'));
const ran = [listed, picked(1), { type: 'asked' }, finished(1)] as const;

describe('running', () => {
  test('nothing runs by itself before the reader asks', () => {
    expect(wantsRun(after(listed, picked(1)))).toBe(false);
  });

  test('what is light runs once the reader has chosen something, and once for each picture and network', () => {
    const first = after(listed, picked(1));
    expect(wantsRun(first, true)).toBe(true);
    const asked = reduce(first, { type: 'asked' });
    expect(wantsRun(asked, true)).toBe(false);
    const wrong = reduce(asked, failed('download-cut', 'run'));
    expect(wantsRun(wrong, true)).toBe(false);
    expect(wantsRun(reduce(wrong, picked(2)), true)).toBe(true);
    expect(wantsRun(reduce(wrong, { type: 'backend', backend: 'wasm' }), true)).toBe(true);
  });

  test('a sample on its way is waited for', () => {
    const coming = after(listed, picked(1), { type: 'choosing', sample: 'dog' });
    expect(wantsRun(coming, true)).toBe(false);
    expect(wantsRun(reduce(coming, picked(2)), true)).toBe(true);
  });

  test('after a first run another picture runs at once, and only once', () => {
    const state = after(...ran);
    expect(isLoaded(state)).toBe(true);
    expect(wantsRun(state)).toBe(false);
    expect(wantsRun(reduce(state, picked(2)))).toBe(true);
    expect(wantsRun(after(...ran, picked(2), { type: 'asked' }))).toBe(false);
    expect(wantsRun(after(...ran, picked(2), { type: 'asked' }, finished(2)))).toBe(false);
  });

  test('a picture chosen during a run waits for its end', () => {
    const during = after(listed, picked(1), { type: 'asked' }, picked(2));
    expect(wantsRun(during)).toBe(false);
    expect(wantsRun(reduce(during, finished(1)))).toBe(true);
  });

  test('another model or backend has to be asked for', () => {
    expect(wantsRun(after(...ran, { type: 'backend', backend: 'wasm' }, picked(2)))).toBe(false);
  });

  test('progress that arrives late changes nothing', () => {
    const state = after(...ran);
    const progress = { stage: 'download', loaded: 1, total: 2 } as const;
    expect(reduce(state, { type: 'progress', progress })).toBe(state);
  });
});

describe('the result', () => {
  test('holds probabilities and what loading cost', () => {
    const { result } = after(...ran);
    expect(result?.probabilities.reduce((a, b) => a + b)).toBeCloseTo(1, 12);
    expect(result).toMatchObject({ serial: 1, again: [], load: { downloaded: 100, loadMs: 10 } });
  });

  test('later runs of the session are gathered, its load stays', () => {
    const warm = { loadMs: 0, downloaded: 0, first: false };
    const { result } = after(...ran, finished(1, { ...warm, runMs: 4 }), finished(2, { ...warm, runMs: 6 }));
    expect(result).toMatchObject({ serial: 2, again: [4, 6], load: { downloaded: 100, loadMs: 10 } });
    expect(after(...ran, finished(1, { ...warm, runMs: 4 }), finished(1)).result?.again).toEqual([]);
  });
});

describe('what goes wrong', () => {
  test('a bad picture leaves the picture, the result and the session', () => {
    const before = after(...ran);
    const state = reduce(before, failed('not-image', null));
    expect(state.problem?.failure.code).toBe('not-image');
    expect([state.picture, state.result, isLoaded(state)]).toEqual([before.picture, before.result, true]);
    expect(reduce(state, picked(2)).problem).toBeNull();
  });

  test('a failed run leaves the result and can be tried again', () => {
    const state = after(...ran, { type: 'asked' }, failed('download-cut', 'run'));
    expect(state).toMatchObject({
      busy: null,
      loaded: null,
      problem: { retry: 'run' },
      result: { serial: 1 },
    });
    expect(wantsRun(state)).toBe(false);
  });

  test('a cancelled run is no problem', () => {
    const state = after(listed, picked(1), { type: 'asked' }, failed('cancelled', 'run'));
    expect(state).toMatchObject({ busy: null, problem: null, cancelled: true });
  });

  test('a bad picture during a run does not end it', () => {
    expect(after(listed, picked(1), { type: 'asked' }, failed('not-image', null)).busy).not.toBeNull();
  });
});

describe('a network of another host', () => {
  const foreign = { ...model, id: 'resnet-50-qdq', address: 'https://example.org/a.onnx' };
  const both: Action = { type: 'listed', manifest: { ...manifest, models: [model, foreign] }, samples: [] };
  const chosen: Action = { type: 'model', model: foreign.id };

  test('runs on the CPU whatever is chosen, and leaves the choice as it was', () => {
    const state = after(both, { type: 'backend', backend: 'webgpu' }, chosen);
    expect(chosenBackend(state)).toBe('wasm');
    expect(chosenBackend(reduce(state, { type: 'model', model: 'resnet-20' }))).toBe('webgpu');
  });

  test('once removed has to be asked for again', () => {
    const state = after(both, chosen, picked(1), { type: 'asked' }, finished(1), { type: 'removed' });
    expect([isLoaded(state), wantsRun(reduce(state, picked(2)))]).toEqual([false, false]);
    expect(state.result?.serial).toBe(1);
  });
});

test('a model that does not exist becomes the first that does', () => {
  expect(after({ type: 'model', model: 'resnet-9000' }, listed).model).toBe('resnet-20');
});

test('a sample counts as chosen while it is fetched, until it is there or fails', () => {
  const choosing: Action = { type: 'choosing', sample: 'dog' };
  expect(after(listed, choosing).choosing).toBe('dog');
  expect(after(listed, choosing, picked(1)).choosing).toBeNull();
  expect(after(listed, choosing, failed('not-image', null)).choosing).toBeNull();
});
