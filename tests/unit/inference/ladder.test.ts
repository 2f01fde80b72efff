import { describe, expect, test } from 'vitest';
import {
  chooseOrt,
  chooseRuntime,
  isSafari,
  threadCount,
  type Abilities,
} from '../../../src/inference/ladder.ts';

const good: Abilities = {
  adapter: 'hardware',
  suspending: true,
  safari: false,
  wasm: true,
  engine: 'relaxed',
};

describe('which build of ONNX Runtime is fetched', () => {
  test.each([
    ['auto', {}, 'jspi'],
    ['auto', { suspending: false }, 'wasm'],
    ['auto', { adapter: 'none' }, 'wasm'],
    ['auto', { adapter: 'software' }, 'wasm'],
    ['auto', { safari: true }, 'wasm'],
    ['webgpu', { adapter: 'software' }, 'jspi'],
    ['webgpu', { safari: true }, 'jspi'],
    ['wasm', {}, 'wasm'],
    ['engine', {}, 'wasm'],
  ] as const)('%s with %j → %s', (wanted, abilities, runtime) => {
    expect(chooseOrt(wanted, { ...good, ...abilities })).toBe(runtime);
  });

  test('WebGPU asked for by name and not there, no WebAssembly', () => {
    expect(() => chooseOrt('webgpu', { ...good, adapter: 'none' })).toThrow('no-webgpu');
    expect(() => chooseOrt('webgpu', { ...good, suspending: false })).toThrow('no-webgpu');
    expect(() => chooseOrt('auto', { ...good, wasm: false })).toThrow('no-wasm');
  });
});

describe('the engine', () => {
  const [net, inside] = [
    { planned: true, inside: false },
    { planned: true, inside: true },
  ];
  test.each([
    ['auto', net, {}, 'jspi'],
    ['auto', net, { adapter: 'none' }, 'relaxed'],
    ['auto', net, { adapter: 'software' }, 'relaxed'],
    ['auto', net, { safari: true, engine: 'plain' }, 'plain'],
    ['auto', net, { adapter: 'none', engine: null }, 'wasm'],
    ['auto', { ...net, planned: false }, { adapter: 'none' }, 'wasm'],
    ['auto', inside, {}, 'relaxed'],
    ['webgpu', inside, {}, 'jspi'],
    ['engine', net, {}, 'relaxed'],
    ['engine', { ...net, planned: false }, {}, 'wasm'],
    ['engine', net, { engine: null }, 'wasm'],
    ['wasm', inside, {}, 'wasm'],
  ] as const)('%s, %j with %j → %s', (wanted, task, abilities, runtime) => {
    expect(chooseRuntime(wanted, { ...good, ...abilities }, task)).toBe(runtime);
  });
});

test('Safari is told from browsers that name it', () => {
  const webkit = 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko)';
  expect(isSafari(`${webkit} Version/26.0 Safari/605.1.15`)).toBe(true);
  expect(isSafari(`${webkit} CriOS/130.0 Mobile/15E148 Safari/604.1`)).toBe(true);
  expect(
    isSafari('Mozilla/5.0 (X11) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0 Safari/537.36'),
  ).toBe(false);
  expect(isSafari('Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0')).toBe(false);
});

test('threads only where memory can be shared, four at most', () => {
  expect(threadCount(false, 8)).toBe(1);
  expect(threadCount(true, 2)).toBe(2);
  expect(threadCount(true, 16)).toBe(4);
  expect(threadCount(true, undefined)).toBe(1);
});
