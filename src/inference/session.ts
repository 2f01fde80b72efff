import type { InferenceSession } from 'onnxruntime-web';
import { Failure } from './errors.ts';
import type { OrtBuild } from './manifest.ts';
import type { Inside, Job, Outcome, Provider } from './protocol.ts';

/** The runtime: the only file that imports it. Each step of the ladder is an import of its own, so that one is fetched. */
type Ort = typeof import('onnxruntime-web');

const BUILDS: Record<OrtBuild, { module: () => Promise<Ort>; binary: () => Promise<{ default: string }> }> = {
  jspi: {
    module: () => import('onnxruntime-web/jspi'),
    binary: () => import('onnxruntime-web/ort-wasm-simd-threaded.jspi.wasm?url'),
  },
  wasm: {
    module: () => import('onnxruntime-web/wasm'),
    binary: () => import('onnxruntime-web/ort-wasm-simd-threaded.wasm?url'),
  },
};

/** One loaded network. One run at a time; never release during a run. */
export interface Session {
  readonly adapter: string;
  readonly threads: number;
  /**
   * What comes out for an input (1, 3, size, size); `gates` where the graph takes them; the maps of `look` where the engine runs.
   * Throws Failure: device-lost, run-failed.
   */
  run(input: Float32Array, size: number, gates?: readonly number[], look?: Look): Promise<Ran>;
  release(): Promise<void>;
}

export type Ran = Pick<Outcome, 'logits' | 'inside' | 'maps' | 'explained'>;
export type Look = Pick<Job, 'keep' | 'explain'>;

/** The whole address of a build's binary, under the site's own origin. */
export async function binaryUrl(runtime: OrtBuild): Promise<string> {
  return new URL((await BUILDS[runtime].binary()).default, import.meta.url).href;
}

/** The runtime's code with its binary handed over, so that it fetches nothing itself. Not yet compiled. */
export async function openRuntime(
  runtime: OrtBuild,
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
  provider: Exclude<Provider, 'engine'>,
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
  const known = {
    input: sole(session.inputNames, names.input),
    output: sole(session.outputNames, names.output),
  };
  return {
    adapter: gpu.adapter,
    threads: provider === 'wasm' ? (ort.env.wasm.numThreads ?? 1) : 1,
    run: (input, size, gates = []) => run(ort, session, known, { input, size, gates }, gpu.lost),
    release: () => session.release(),
  };
}

/** Where a graph has one input or one output, its name does not matter: somebody else's file calls it as it likes. */
function sole(names: readonly string[], wanted: string): string {
  return names.length === 1 ? (names[0] ?? wanted) : wanted;
}

async function run(
  ort: Ort,
  session: InferenceSession,
  names: { input: string; output: string },
  { input, size, gates }: { input: Float32Array; size: number; gates: readonly number[] },
  lost: () => boolean,
): Promise<Ran> {
  if (lost()) throw new Failure('device-lost');
  const feeds = {
    [names.input]: new ort.Tensor('float32', input, [1, 3, size, size]),
    ...(session.inputNames.includes('gates') && {
      gates: new ort.Tensor('float32', Float32Array.from(gates), [gates.length]),
    }),
  };
  const lab = session.outputNames.includes('features') && session.outputNames.includes('responses');
  try {
    const found = await session.run(feeds, lab ? [names.output, 'features', 'responses'] : [names.output]);
    // A lost device can also end a run with zeros instead of an error.
    if (lost()) throw new Failure('device-lost');
    const logits = numbers(found, names.output);
    return lab ? { logits, inside: inside(found) } : { logits };
  } catch (error) {
    if (lost()) throw new Failure('device-lost', {}, String(error));
    throw error;
  }
}

type Found = Awaited<ReturnType<InferenceSession['run']>>;

function numbers(found: Found, name: string): Float32Array {
  const data = found[name]?.data;
  if (!(data instanceof Float32Array)) throw new Failure('run-failed', {}, `no output ${name}`);
  return data;
}

function inside(found: Found): Inside {
  const [, channels = 0, height = 0, width = 0] = found.features?.dims ?? [];
  const shape = [channels, height, width] as const;
  return { features: numbers(found, 'features'), shape, responses: numbers(found, 'responses') };
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
