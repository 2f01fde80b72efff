import { isKept } from './cache.ts';
import type { Wanted } from './download.ts';
import type { Model, ModelFile, RuntimeId, Runtimes } from './manifest.ts';

/** A session's files: the weights, the graph for the provider, and the runtime's binary. */
export interface PartList {
  readonly weights: Wanted;
  readonly graph: Wanted;
  readonly binary: Wanted;
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
    weights: modelFile(base, model.files.weights),
    graph: modelFile(base, model.files[runtime === 'wasm' ? 'wasm' : 'webgpu']),
    binary: {
      url: binaryUrl,
      // The bundler names the file by its content in a build, but not in development.
      key: `${base}runtime/${runtime}.wasm?v=${sha256.slice(0, 12)}`,
      name: `ONNX Runtime (${runtime})`,
      bytes,
      sha256,
    },
  };
}

/** The files of a list that are not yet on this device. */
export async function missing(list: PartList): Promise<Wanted[]> {
  const files = [list.weights, list.graph, list.binary];
  const kept = await Promise.all(files.map(({ key }) => isKept(key)));
  return files.filter((_, i) => !kept[i]);
}

function modelFile(base: string, { path, bytes, sha256 }: ModelFile): Wanted {
  // The version in the query keeps a browser from serving the old bytes under a new hash.
  const url = `${base}models/${path}?v=${sha256.slice(0, 12)}`;
  return { url, key: url, name: path.split('/').at(-1) ?? path, bytes, sha256 };
}
