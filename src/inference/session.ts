import type { InferenceSession } from 'onnxruntime-web';
import { Failure } from './errors.ts';
import type { RuntimeId } from './manifest.ts';
import type { Provider } from './protocol.ts';

/** The runtime: the only file that imports it. Each step of the ladder is an import of its own, so that one is fetched. */
type Ort = typeof import('onnxruntime-web');

const BUILDS: Record<RuntimeId, { module: () => Promise<Ort>; binary: () => Promise<{ default: string }> }> =
  {
    jspi: {
      module: () => import('onnxruntime-web/jspi'),
      binary: () => import('onnxruntime-web/ort-wasm-simd-threaded.jspi.wasm?url'),
    },
    asyncify: {
      module: () => import('onnxruntime-web/webgpu'),
      binary: () => import('onnxruntime-web/ort-wasm-simd-threaded.asyncify.wasm?url'),
    },
    wasm: {
      module: () => import('onnxruntime-web/wasm'),
      binary: () => import('onnxruntime-web/ort-wasm-simd-threaded.wasm?url'),
    },
  };

/** One loaded network. One run at a time; never release during a run. */
export interface Session {
  readonly adapter: string;
  /** Logits for an input (1, 3, size, size). Throws Failure: device-lost, run-failed. */
  run(input: Float32Array, size: number): Promise<Float32Array>;
  release(): Promise<void>;
}

/** The address of a build's binary, under the site's own origin. */
export async function binaryUrl(runtime: RuntimeId): Promise<string> {
  return (await BUILDS[runtime].binary()).default;
}

/** The runtime's code with its binary handed over, so that it fetches nothing itself. Not yet compiled. */
export async function openRuntime(
  runtime: RuntimeId,
  binary: Uint8Array<ArrayBuffer>,
  threads: number,
): Promise<Ort> {
  const ort = await BUILDS[runtime].module();
  ort.env.wasm.wasmBinary = binary;
  ort.env.wasm.numThreads = threads;
  ort.env.logLevel = 'error';
  return ort;
}

/** A network ready to run. Throws what the runtime throws: a graph it cannot read, memory it cannot have. */
export async function openSession(
  ort: Ort,
  provider: Provider,
  graph: Uint8Array,
  weights: Uint8Array,
  names: { input: string; output: string },
): Promise<Session> {
  const session = await ort.InferenceSession.create(graph, {
    executionProviders: [provider],
    externalData: [{ path: 'weights.bin', data: weights }],
  });
  // Compiled by now: let go of the many megabytes.
  delete ort.env.wasm.wasmBinary;
  const gpu = provider === 'webgpu' ? await watchDevice(ort) : { adapter: '', lost: () => false };
  return {
    adapter: gpu.adapter,
    run: (input, size) => run(ort, session, names, input, size, gpu.lost),
    release: () => session.release(),
  };
}

async function run(
  ort: Ort,
  session: InferenceSession,
  names: { input: string; output: string },
  input: Float32Array,
  size: number,
  lost: () => boolean,
): Promise<Float32Array> {
  if (lost()) throw new Failure('device-lost');
  const tensor = new ort.Tensor('float32', input, [1, 3, size, size]);
  try {
    const found = (await session.run({ [names.input]: tensor }, [names.output]))[names.output];
    // A lost device can also end a run with zeros instead of an error.
    if (lost()) throw new Failure('device-lost');
    if (!(found?.data instanceof Float32Array))
      throw new Failure('run-failed', {}, `no output ${names.output}`);
    return found.data;
  } catch (error) {
    if (lost()) throw new Failure('device-lost', {}, String(error));
    throw error;
  }
}

async function watchDevice(ort: Ort): Promise<{ adapter: string; lost: () => boolean }> {
  const device = await ort.env.webgpu.device;
  let gone = false;
  void device.lost.then(() => {
    gone = true;
  });
  const { vendor, architecture, device: name, description } = device.adapterInfo;
  return { adapter: [vendor, architecture, description || name].filter(Boolean).join(' '), lost: () => gone };
}
