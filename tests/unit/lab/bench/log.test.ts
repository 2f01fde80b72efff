import { expect, test } from 'vitest';
import en from '../../../../content/ui/en.json' with { type: 'json' };
import zh from '../../../../content/ui/zh.json' with { type: 'json' };
import { logged, type Session } from '../../../../src/lab/bench/log.ts';
import { asText } from '../../../../src/lab/bench/report.ts';
import { outcome } from '../../inference/fake-worker.ts';

const warm = { loadMs: 0, downloadMs: 0, downloaded: 0, cached: 0 };
const around = {
  browser: 'A browser 1.0',
  address: 'https://example.org/lab/',
  time: '2026-01-01T00:00:00Z',
};

test('the runs of a session are gathered under what it cost to load', () => {
  let log: Session[] = [];
  for (const changes of [{}, { ...warm, runMs: 3 }, { ...warm, runMs: 5 }])
    log = logged(log, 'ResNet-20', outcome('wasm', changes));
  expect(log).toHaveLength(1);
  expect(log[0]).toMatchObject({
    name: 'ResNet-20',
    times: [1, 3, 5],
    cost: { downloaded: 100, loadMs: 10 },
  });
  expect(log[0]?.cost).not.toHaveProperty('logits');
});

test('another backend or graph is another session; a session loaded anew costs what it cost last', () => {
  const other = { files: { ...outcome().files, graph: { path: 'b', bytes: 1, sha256: 'cd34' } } };
  let log = [outcome('wasm'), outcome('webgpu'), outcome('wasm', other)].reduce<Session[]>(
    (all, one) => logged(all, 'ResNet-20', one),
    [],
  );
  expect(log).toHaveLength(3);
  log = logged(log, 'ResNet-20', outcome('wasm', { downloaded: 0, cached: 100, loadMs: 7 }));
  expect(log[0]).toMatchObject({ times: [1, 1], cost: { cached: 100, loadMs: 7 } });
});

test.each([
  ['en', en, ['ONNX Runtime Web 1.0.0 (jspi)', 'WebGPU (a GPU)', 'median of 3', 'passed', 'in 4.0 ms']],
  ['zh', zh, ['ONNX Runtime Web 1.0.0 (jspi)', 'WebGPU（a GPU）', '3 次的中位数', '通过', '用时 4.0 ms']],
] as const)('a report tells everything, in %s, without gaps', (_, t, expected) => {
  const cost = outcome('webgpu', { adapter: 'a GPU', check: { off: 0.00001, ms: 2 } });
  const text = asText(t, [{ name: 'ResNet-20', cost, times: [1, 3, 5] }], around);
  for (const part of [...expected, 'ResNet-20', 'ab12', around.browser, around.address, around.time])
    expect(text).toContain(part);
  expect(text).not.toMatch(/[{}]|lab\.|undefined|NaN/);
});
