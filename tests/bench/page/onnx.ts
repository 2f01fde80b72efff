/** ONNX Runtime Web, the version that the site uses, on the CPU. */

import { serveRunner } from './serve-runner.ts';

interface Tensor {
  data: Float32Array;
}
interface Session {
  inputNames: string[];
  outputNames: string[];
  run(feeds: Record<string, Tensor>): Promise<Record<string, Tensor>>;
}
interface Ort {
  env: { wasm: { numThreads: number }; logLevel: string };
  Tensor: new (type: 'float32', data: Float32Array, dims: number[]) => Tensor;
  InferenceSession: { create(graph: Uint8Array, options: object): Promise<Session> };
}

const RUNTIME: string = '/site/onnxruntime-web/dist/ort.wasm.min.mjs';

const bytes = async (url: string): Promise<Uint8Array> =>
  new Uint8Array(await (await fetch(url)).arrayBuffer());

serveRunner(async ({ files, threads, size }) => {
  const ort = (await import(RUNTIME)) as Ort;
  ort.env.wasm.numThreads = threads;
  ort.env.logLevel = 'error';
  const external = files['weights'] && {
    externalData: [{ path: 'weights.bin', data: await bytes(files['weights']) }],
  };
  const session = await ort.InferenceSession.create(await bytes(files['graph']!), {
    executionProviders: ['wasm'],
    ...(external || {}),
  });
  const [input = '', output = ''] = [session.inputNames[0], session.outputNames[0]];
  return {
    arrange: (picture) => picture,
    async run(picture) {
      const found = await session.run({ [input]: new ort.Tensor('float32', picture, [1, 3, size, size]) });
      return found[output]!.data;
    },
  };
});
