import { expect, test } from 'vitest';
import type { Model } from '../../../../src/inference/manifest.ts';
import { backendOf, graphOf, keyOf, kindOf } from '../../../../src/lab/bench/want.ts';

const file = (path: string) => ({ path, bytes: 1, sha256: path });
const files = { weights: file('w'), wasm: file('int8'), webgpu: file('float'), fp32: file('fp32') };
const model = { id: 'resnet-20', files } as unknown as Model;
const want = { model: 'resnet-20', gates: null } as const;

test('one network by several graphs', () => {
  const graph = (as?: 'fp32' | 'float') => graphOf([model], { ...want, ...(as && { as }) })?.files;
  expect(graph()).toBe(files);
  expect(graph('float')).toMatchObject({ wasm: files.webgpu, webgpu: files.webgpu, weights: files.weights });
  expect(graph('fp32')).toMatchObject({ wasm: files.fp32, webgpu: files.fp32, weights: files.fp32 });
  const { fp32: _, ...others } = files;
  expect(graphOf([{ ...model, files: others }], { ...want, as: 'fp32' })).toBeUndefined();
  expect(graphOf([], want)).toBeUndefined();
});

test('runs of one kind need the same files: gates and views make no difference, graphs and backends do', () => {
  const kind = (part: object) => kindOf({ ...want, ...part }, 'auto');
  expect(kind({ gates: [1, 0] })).toBe(kind({ gates: [1, 1] }));
  expect(kind({ view: 3 })).toBe(kind({}));
  expect(new Set([kind({}), kind({ gates: [] }), kind({ as: 'fp32' }), kind({ backend: 'wasm' })]).size).toBe(
    4,
  );
  expect(kindOf(want, 'wasm')).not.toBe(kind({}));
});

test('where it runs: as wanted, else as chosen; what comes from elsewhere on the CPU', () => {
  expect(backendOf(want, 'webgpu', model)).toBe('webgpu');
  expect(backendOf({ ...want, backend: 'wasm' }, 'webgpu', model)).toBe('wasm');
  expect(backendOf(want, 'webgpu', { ...model, address: 'https://example.org/a.onnx' })).toBe('wasm');
});

test('each graph, view and backend has an answer of its own; a wanted backend does not depend on the chosen one', () => {
  const wants = [
    want,
    { ...want, as: 'fp32' },
    { ...want, as: 'float' },
    { ...want, view: 0 },
    { ...want, view: 1 },
  ] as const;
  expect(new Set(wants.map((one) => keyOf(one, 1, 'auto'))).size).toBe(wants.length);
  const fixed = { ...want, backend: 'wasm' } as const;
  expect(keyOf(fixed, 1, 'auto')).toBe(keyOf(fixed, 1, 'webgpu'));
});
