import { isKept } from './cache.ts';
import type { Wanted } from './wanted.ts';
import type { Build } from './engine/constants.ts';
import { Failure } from './errors.ts';
import type { Model, ModelFile, RuntimeId, Runtimes } from './manifest.ts';
import { piecesKept } from './pieces.ts';

/** A session's files: the weights, the graph for the provider, the runtime's binary, and what the graph is known to answer. */
export interface PartList {
  readonly weights: Wanted;
  readonly graph: Wanted;
  readonly binary: Wanted;
  readonly check: Wanted | null;
}

/** Where a session's files are, what they are kept under and how big they are. `binaryUrl` may be '' to ask for sizes only. */
export function partList(
  base: string,
  model: Model,
  runtimes: Runtimes,
  runtime: RuntimeId,
  binaryUrl: string,
): PartList {
  const { bytes, sha256 } = runtimes[runtime];
  return {
    weights: modelFile(base, model, model.files.weights),
    graph: modelFile(base, model, graphFile(model, runtime)),
    binary: {
      url: binaryUrl,
      // The bundler names the file by its content in a build, but not in development.
      key: `${base}runtime/${runtime}.wasm?v=${sha256.slice(0, 12)}`,
      name: isEngine(runtime) ? `kernels (${runtime})` : `ONNX Runtime (${runtime})`,
      bytes,
      sha256,
    },
    check: model.check === undefined ? null : modelFile(base, model, model.check),
  };
}

/** The builds of the site's own engine. */
export function isEngine(runtime: RuntimeId): runtime is Build {
  return runtime === 'relaxed' || runtime === 'plain';
}

/** What tells a runtime how to compute a network: a graph, or the engine's plan. Throws Failure: run-failed without a plan. */
export function graphFile({ files }: Model, runtime: RuntimeId): ModelFile {
  if (!isEngine(runtime)) return files[runtime === 'wasm' ? 'wasm' : 'webgpu'];
  if (files.engine === undefined)
    throw new Failure('run-failed', {}, 'the engine has no plan of this network');
  return files.engine;
}

/** The files of a list that are not yet on this device as a whole, each once. */
export async function missing({ weights, graph, binary, check }: PartList): Promise<Wanted[]> {
  const own = weights.key === graph.key ? [graph] : [weights, graph];
  const files = [...own, binary, ...(check ? [check] : [])];
  const kept = await Promise.all(files.map(({ key }) => isKept(key)));
  return files.filter((_, i) => !kept[i]);
}

/** How many bytes of a file are on this device: all, none, or what a download left that has not come to its end. */
export async function keptBytes({ key, bytes }: Wanted): Promise<number> {
  return (await isKept(key)) ? bytes : Math.min(bytes, await piecesKept(key));
}

/** One file of a model, on the site or where its `address` is. */
export function modelFile(base: string, { address }: Model, { path, bytes, sha256 }: ModelFile): Wanted {
  // The version in the query keeps a browser from serving the old bytes under a new hash.
  const key = `${base}models/${path}?v=${sha256.slice(0, 12)}`;
  const file = { url: address ?? key, key, name: path.split('/').at(-1) ?? path, bytes, sha256 };
  return address === undefined ? file : { ...file, host: new URL(address, location.href).host };
}
