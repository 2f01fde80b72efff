/** The site's own runtime, onnxruntime-web, on the CPU in Node. */

import * as ort from 'onnxruntime-web';

ort.env.wasm.numThreads = 1;

export interface Run {
  /** Outputs by name, for one batch of `dims[0]` pictures. */
  (feeds: Record<string, { dims: readonly number[]; data: Float32Array }>): Promise<Record<string, Output>>;
}

export interface Output {
  dims: readonly number[];
  data: Float32Array | BigInt64Array | Int32Array;
}

export interface Session {
  run: Run;
  inputs: readonly string[];
  outputs: readonly string[];
  release(): Promise<void>;
}

/** A session for the graph, and for the weights beside it where the graph keeps them in `weights.bin`. */
export async function openSession(graph: Uint8Array, weights?: Uint8Array): Promise<Session> {
  const externalData = weights ? { externalData: [{ path: 'weights.bin', data: weights }] } : {};
  const session = await ort.InferenceSession.create(graph, { ...externalData, logSeverityLevel: 3 });
  const run: Run = async (feeds) => {
    const tensors = Object.entries(feeds).map(([name, { dims, data }]) => [
      name,
      new ort.Tensor('float32', data, dims),
    ]);
    const results = await session.run(Object.fromEntries(tensors) as ort.InferenceSession.FeedsType);
    return results as unknown as Record<string, Output>;
  };
  return { run, inputs: session.inputNames, outputs: session.outputNames, release: () => session.release() };
}
