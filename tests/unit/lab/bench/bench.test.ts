import { describe, expect, test } from 'vitest';
import type { Model } from '../../../../src/inference/manifest.ts';
import { WHOLE } from '../../../../src/inference/picture/frame.ts';
import { labNets, twins, twinsOf } from '../../../../src/lab/bench/nets.ts';
import { readCommon, writeCommon } from '../../../../src/lab/bench/settings.ts';
import { withValues } from '../../../../src/lab/bench/use-address.ts';
import { allOn, keyOf } from '../../../../src/lab/bench/want.ts';

const net = (id: string, more: object = {}) => {
  const [family, layers] = id.split('-');
  return {
    id,
    family,
    layers: Number(layers),
    training: {},
    files: { lab: {} },
    ...more,
  } as unknown as Model;
};
const ids = (models: readonly Model[]) => models.map(({ id }) => id);

describe('the networks of an experiment', () => {
  test('are those trained here, plain before residual at each depth', () => {
    const zoo = [net('resnet-56'), net('resnet-20'), net('plain-56'), net('plain-20')];
    const foreign = net('resnet-50', { training: undefined });
    expect(ids(labNets([...zoo, foreign]))).toEqual(['plain-20', 'resnet-20', 'plain-56', 'resnet-56']);
  });

  test('are compared at depths that have both; the deepest where nothing else is asked for', () => {
    const zoo = [net('plain-20'), net('resnet-20'), net('resnet-32'), net('plain-56'), net('resnet-56')];
    expect(twins(zoo).map(({ layers }) => layers)).toEqual([20, 56]);
    expect(twinsOf(zoo, null).residual.id).toBe('resnet-56');
    expect(twinsOf(zoo, 20).plain.id).toBe('plain-20');
    expect(twinsOf(zoo, 32).layers).toBe(56);
    expect(() => twinsOf([net('resnet-20')], null)).toThrow('no plain net');
  });
});

test('other pictures, gates, graphs and backends have answers of their own', () => {
  const whole = { model: 'resnet-20', gates: null };
  const keys = [
    keyOf(whole, 1, 'wasm'),
    keyOf(whole, 2, 'wasm'),
    keyOf(whole, 1, 'webgpu'),
    keyOf({ model: 'resnet-20', gates: [1, 1] }, 1, 'wasm'),
    keyOf({ model: 'resnet-20', gates: [1, 0] }, 1, 'wasm'),
    keyOf({ model: 'plain-20', gates: [] }, 1, 'wasm'),
    keyOf({ model: 'plain-20', gates: null }, 1, 'wasm'),
  ];
  expect(new Set(keys).size).toBe(keys.length);
  expect(keyOf({ model: 'a', gates: [1, 1] }, 1, 'auto')).toBe(
    keyOf({ model: 'a', gates: allOn(2) }, 1, 'auto'),
  );
});

describe('the address', () => {
  test('holds backend, picture and frame, and forgives nonsense', () => {
    const frame = { turn: 90, x: 40, y: 50, size: 62.5 } as const;
    const settings = { backend: 'wasm', image: 'dog', frame, model: null } as const;
    expect(readCommon(new URLSearchParams(withValues('', writeCommon(settings))))).toEqual(settings);
    const nonsense = { backend: 'auto', image: 'cat', frame: WHOLE, model: null };
    expect(readCommon(new URLSearchParams('backend=magic'))).toEqual(nonsense);
  });

  test('keeps what others have put into it', () => {
    expect(withValues('?a=1&b=2', { b: null, c: '3' })).toBe('?a=1&c=3');
    expect(withValues('?b=2', { b: null })).toBe('');
  });
});
