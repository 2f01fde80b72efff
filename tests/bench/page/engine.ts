/** The site's own engine. */
import { openEngine } from '../../../src/inference/engine/engine.ts';
import type { Plan } from '../../../src/inference/engine/plan.ts';
import { chooseBuild } from '../../../src/inference/engine/simd.ts';
import { serveRunner } from './serve-runner.ts';

const bytes = async (url: string) => new Uint8Array(await (await fetch(url)).arrayBuffer());

serveRunner(async ({ files, threads }) => {
  const build = chooseBuild();
  if (!build) throw new Error('no WebAssembly SIMD');
  const plan = JSON.parse(new TextDecoder().decode(await bytes(files['plan']!))) as Plan;
  const kernels = await bytes(`/src/inference/engine/built/${build}.wasm`);
  const helpers = Array.from(
    { length: threads - 1 },
    () => new Worker('/src/inference/engine/helper.ts', { type: 'module' }),
  );
  const engine = await openEngine(kernels, build, plan, await bytes(files['weights']!), helpers);
  return {
    arrange: (picture) => picture,
    run: (picture) => {
      // The same picture again would be answered without computing.
      engine.forget();
      return Promise.resolve(engine.run(picture).logits);
    },
  };
});
