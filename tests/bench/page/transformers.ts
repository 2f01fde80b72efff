/** transformers.js with the ONNX Runtime Web that it brings along, on the CPU. */

import { serveRunner } from './serve-runner.ts';

interface Tensor {
  data: Float32Array;
}
interface Transformers {
  env: {
    allowRemoteModels: boolean;
    allowLocalModels: boolean;
    localModelPath: string;
    useBrowserCache: boolean;
    useWasmCache: boolean;
    backends: { onnx: { wasm: { numThreads: number; wasmPaths: string } } };
  };
  Tensor: new (type: 'float32', data: Float32Array, dims: number[]) => Tensor;
  AutoModelForImageClassification: {
    from_pretrained(
      id: string,
      options: object,
    ): Promise<(inputs: { pixel_values: Tensor }) => Promise<{ logits: Tensor }>>;
  };
}

const LIBRARY: string = '/npm/@huggingface/transformers/dist/transformers.min.js';

serveRunner(async ({ files, threads, size }) => {
  const { env, Tensor, AutoModelForImageClassification } = (await import(LIBRARY)) as Transformers;
  Object.assign(env, {
    allowRemoteModels: false,
    allowLocalModels: true,
    localModelPath: '/nets/',
    useBrowserCache: false,
    useWasmCache: false,
  });
  env.backends.onnx.wasm.numThreads = threads;
  env.backends.onnx.wasm.wasmPaths = '/npm/onnxruntime-web/dist/';
  const model = await AutoModelForImageClassification.from_pretrained(files['model']!, {
    device: 'wasm',
    dtype: files['dtype'],
  });
  return {
    arrange: (picture) => picture,
    async run(picture) {
      const { logits } = await model({ pixel_values: new Tensor('float32', picture, [1, 3, size, size]) });
      return logits.data;
    },
  };
});
