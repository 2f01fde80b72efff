/** The site's own engine in Node, under the same roof as the runtime. */
import { readFileSync } from 'node:fs';
import { buildKernels } from '../../src/build/kernels.mjs';
import type { Build } from '../../src/inference/engine/constants.ts';
import { openEngine, type Engine } from '../../src/inference/engine/engine.ts';
import type { Plan } from '../../src/inference/engine/plan.ts';
import type { Session } from './runtime.ts';

/** The kernels as the site is built with them, compiled where they are not there yet. */
export async function kernels(build: Build): Promise<Uint8Array<ArrayBuffer>> {
  await buildKernels();
  return readFileSync(new URL(`../../src/inference/engine/built/${build}.wasm`, import.meta.url));
}

/** A network ready to run, by relaxed SIMD unless the other build is asked for. */
export async function nodeEngine(plan: Plan, weights: Uint8Array, build: Build = 'relaxed'): Promise<Engine> {
  return openEngine(await kernels(build), build, plan, weights);
}

/** The same as a session with one output, the logits, for batches of any size and, where there are, gates. */
export async function engineSession(plan: Plan, weights: Uint8Array, build?: Build): Promise<Session> {
  const engine = await nodeEngine(plan, weights, build);
  return {
    inputs: [plan.input],
    outputs: [plan.output],
    release: () => Promise.resolve(),
    run: (feeds) => {
      const { dims, data } = feeds[plan.input] ?? { dims: [0], data: new Float32Array() };
      const gates = feeds.gates && [...feeds.gates.data];
      const [count = 0] = dims;
      const size = data.length / count;
      const each = Array.from({ length: count }, (_, i) => [
        ...engine.run(data.subarray(i * size, (i + 1) * size), { gates }).logits,
      ]);
      const logits = { dims: [count, each[0]?.length ?? 0], data: Float32Array.from(each.flat()) };
      return Promise.resolve({ [plan.output]: logits });
    },
  };
}
