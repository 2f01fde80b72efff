import { expect, test } from 'vitest';
import { sayEngine } from '../../../../src/lab/performance/engine-said.ts';
import { CONTENDERS, type Performance } from '../../../../src/lab/performance/schema.ts';
import { move } from '../../../bench/nets/flat.ts';
import { between, expectations, number, table, withOneLimit } from '../../../bench/report.ts';

const same = (value: number) => ({ low: value, median: value, high: value });
const measured = {
  networks: [
    {
      id: 'resnet-18',
      name: 'ResNet-18',
      size: 224,
      trained: false,
      runs: [
        {
          threads: 1,
          contenders: CONTENDERS.map((id) => ({
            id,
            bytes: 1,
            ms: same(70),
            ratio: same({ engine: 0.5, fp32: 2.5, 'dynamic-signed': 7.5 }[id as string] ?? 1),
            error: 0,
          })),
          rates: { engine: 30, limit: 60 },
        },
      ],
    },
  ],
  click: { cold: { bytes: 440_000 } },
} as unknown as Performance;

test('the table has a row for each network and number of threads, a column for each way to compute it', () => {
  const [head, , row, end] = table(measured).split('\n');
  expect(head?.split(' | ')).toHaveLength(3 + CONTENDERS.length);
  expect(row).toContain(
    '| ResNet-18, 224×224, random weights | 1 | 0.500 (0.500–0.500) | 70.0 | 2.50 (2.50–2.50) |',
  );
  expect(end).toBe('');
});

test('a run that the engine was not in has a gap in its place', () => {
  const [network] = measured.networks;
  const runs = network!.runs.map(({ threads, contenders }) => ({ threads, contenders: contenders.slice(1) }));
  const row = table({ networks: [{ ...network!, runs }] } as Performance).split('\n')[2];
  expect(row).toContain('| 1 | – | 70.0 | 2.50 (2.50–2.50) |');
  expect(row?.split(' | ').at(-1)).toBe('– |');
});

test('an expectation that does not hold is told with what was found', () => {
  const found = expectations(measured).map(({ found, holds }) => [found, holds]);
  expect(found).toEqual([
    // The engine: int8, transformers.js, fp32, TensorFlow.js, the limit.
    ['2.00', true],
    ['2.00', true],
    ['5.00', true],
    ['2.00', false],
    ['50 %', true],
    ['2.50', true],
    ['7.50', false],
    ['0.44 MB', true],
  ]);
});

test('three digits', () => {
  expect([0.71234, 3.456, 34.56, 1234.5].map(number)).toEqual(['0.712', '3.46', '34.6', '1235']);
});

test('only what stands between the marks is replaced', () => {
  const text = 'a\n<!-- bench: written by npm run bench -->\nold\n<!-- /bench -->\nz\n';
  expect(between(text, 'new\n')).toBe(
    'a\n<!-- bench: written by npm run bench -->\n\nnew\n\n<!-- /bench -->\nz\n',
  );
  expect(() => between('a', 'b')).toThrow('is missing');
});

test('axes are moved as TensorFlow.js wants filters: height, width, in, out', () => {
  const filters = Float32Array.of(1, 2, 3, 4, 5, 6); // 3 out, 2 in, 1×1
  expect([...move(filters, [3, 2, 1, 1], [2, 3, 1, 0])]).toEqual([1, 3, 5, 2, 4, 6]);
});

test('what the engine reached is said of each network that it ran, in both languages; else nothing', () => {
  expect(sayEngine(measured, 'en')).toContain('ResNet-18 2.0 times, 50%');
  expect(sayEngine(measured, 'zh')).toContain('ResNet-18 2.0 倍，50%');
  const [network] = measured.networks;
  const runs = network!.runs.map(({ threads, contenders }) => ({ threads, contenders: contenders.slice(1) }));
  expect(sayEngine({ networks: [{ ...network!, runs }] }, 'en')).toBe('');
});

test('the limit is the highest that was found: what lowered it was not the machine', () => {
  const [network] = measured.networks;
  const run = network!.runs[0]!;
  const busy = { ...network!, runs: [{ ...run, rates: { engine: 30, limit: 20 } }] };
  const limits = withOneLimit([network!, busy]).flatMap(({ runs }) => runs.map(({ rates }) => rates?.limit));
  expect(limits).toEqual([60, 60]);
});
