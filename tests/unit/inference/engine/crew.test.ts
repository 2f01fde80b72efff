import { Worker } from 'node:worker_threads';
import { expect, test } from 'vitest';
import { kernels } from '../../../../models/quantize/engine.ts';
import type { Hired } from '../../../../src/inference/engine/crew.ts';
import { openEngine, WORTH_SHARING } from '../../../../src/inference/engine/engine.ts';
import { multiplyAdds, type Shape } from '../../../../src/inference/engine/plan.ts';
import { shareable } from '../../../../src/inference/engine/simd.ts';
import { noise, smallPlan } from './reference.ts';

/** A thread as a browser's worker is one: it runs what helper.ts runs. */
const SCRIPT = `
  const { parentPort } = require('node:worker_threads');
  const crew = import(${JSON.stringify(new URL('../../../../src/inference/engine/crew.ts', import.meta.url).href)});
  parentPort.on('message', async (hired) => (await crew).help(hired));
`;

const INPUT: Shape = [3, 65, 67];
const OUT: Shape = [96, 65, 67];

/** One convolution, large enough to be shared; its number of places is odd. */
const made = smallPlan(
  INPUT,
  (place) => [
    {
      ...{ op: 'convolve', from: 'input', to: 'out', kernel: [3, 3], stride: [1, 1], pads: [1, 1, 1, 1] },
      weights: place(Int8Array.from(noise(96 * 27, 3), (value) => Math.round(value * 127))),
      scales: place(new Float32Array(96).fill(0.01)),
      biases: place(noise(96, 5)),
    },
    { op: 'mean', from: 'out', to: 'mean' },
  ],
  { out: OUT, mean: [96, 1, 1] },
  { input: { scale: 1 / 64, zero: 60 } },
  'mean',
);

const bytes = ({ buffer, byteOffset, byteLength }: Float32Array) =>
  Buffer.from(buffer, byteOffset, byteLength);
/** Whether both helpers take part: the last number of the board counts them. */
const hasCome = (board: Int32Array) => board.at(-1) === 2;

test.each(['relaxed', 'plain'] as const)('three threads give the bits of one: %s', async (build) => {
  expect(multiplyAdds(made.plan, made.plan.steps[0]!)).toBeGreaterThan(WORTH_SHARING);
  const binary = await kernels(build);
  const alone = await openEngine(binary, build, made.plan, made.weights);
  let ended = 0;
  let board: Int32Array = new Int32Array();
  const helpers = Array.from({ length: 2 }, () => {
    const worker = new Worker(SCRIPT, { eval: true });
    return {
      postMessage: (message: Hired) => {
        ({ board } = message);
        worker.postMessage(message);
      },
      terminate: () => {
        ended++;
        return worker.terminate();
      },
    };
  });
  const together = await openEngine(binary, build, made.plan, made.weights, helpers);
  expect([alone.threads, together.threads]).toEqual([1, 3]);
  // Helpers come while the first pictures are computed: none may be wrong before, while or after they do.
  for (let run = 0; run < 100 || !hasCome(board); run++) {
    const picture = noise(3 * 65 * 67, run + 1);
    const keep = ['out'];
    const { maps } = together.run(picture, { keep });
    const same = Buffer.compare(bytes(maps.out!.data), bytes(alone.run(picture, { keep }).maps.out!.data));
    expect(same, `picture ${run}`).toBe(0);
    await new Promise((done) => setTimeout(done));
  }
  together.end();
  expect(ended).toBe(2);
});

test('what is no kernels cannot be shared', () => {
  expect(() => shareable(new Uint8Array(100))).toThrow(RangeError);
});
