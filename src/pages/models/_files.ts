import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { APIRoute } from 'astro';
import type { Model, RuntimeId, Runtimes } from '../../inference/manifest.ts';
import { elsewhereModels } from './_elsewhere.ts';

/**
 * /models/: manifest.json, the files of the zoo and the labels that it names; elsewhere.json, the networks that are not on the
 * site; and runtimes.json, the size and hash of each build of the runtime, so that a page can say what a first run will fetch.
 * The same at the build and in development.
 * One route an extension: only a route with an extension in its name is served without a slash at the end.
 */
const MODELS = join(process.cwd(), 'models');
const CONTENT = join(process.cwd(), 'content');
/** Where the build finds each, from a package or from the root. */
const BINARIES: Record<RuntimeId, string> = {
  wasm: 'onnxruntime-web/ort-wasm-simd-threaded.wasm',
  jspi: 'onnxruntime-web/ort-wasm-simd-threaded.jspi.wasm',
  relaxed: './src/inference/engine/built/relaxed.wasm',
  plain: './src/inference/engine/built/plain.wasm',
};

/** The bytes of one of the files. */
async function bytes(path: string): Promise<Uint8Array<ArrayBuffer>> {
  if (path === 'runtimes.json') return json(await (sizes ??= runtimes()));
  if (path === 'elsewhere.json') return json(elsewhereModels());
  const folder =
    path === 'manifest.json' ? MODELS : path.startsWith('labels/') ? CONTENT : join(MODELS, 'zoo');
  return new Uint8Array(await readFile(join(folder, path)));
}

function json(value: unknown): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(JSON.stringify(value));
}

/** Compressing 31 MB takes seconds: done once. */
let sizes: Promise<Runtimes> | undefined;

async function runtimes(): Promise<Runtimes> {
  const { resolve } = createRequire(import.meta.url);
  const measured = Object.entries(BINARIES).map(async ([id, name]) => {
    const data = await readFile(name.startsWith('.') ? join(process.cwd(), name) : resolve(name));
    const sha256 = createHash('sha256').update(data).digest('hex');
    return [id, { bytes: data.length, gzip: (await promisify(gzip)(data)).length, sha256 }] as const;
  });
  return Object.fromEntries(await Promise.all(measured)) as unknown as Runtimes;
}

/** The routes to the files of one extension, for getStaticPaths: 'onnx' → resnet-20/graph.wasm, … */
export async function paths(extension: string): Promise<{ params: { path: string } }[]> {
  const { models } = JSON.parse(await readFile(join(MODELS, 'manifest.json'), 'utf8')) as { models: Model[] };
  const all = models.flatMap(({ files, reference, check }) => [
    ...Object.values(files).map(({ path }) => path),
    ...(reference === undefined ? [] : [reference]),
    ...(check === undefined ? [] : [check.path]),
  ]);
  const labels = [...models, ...elsewhereModels()].flatMap((model) =>
    'path' in model.labels ? [model.labels.path] : [],
  );
  const wanted = new Set(
    ['manifest.json', 'elsewhere.json', 'runtimes.json', ...labels, ...all].filter((path) =>
      path.endsWith(`.${extension}`),
    ),
  );
  return [...wanted].map((path) => ({ params: { path: path.slice(0, -extension.length - 1) } }));
}

/** The endpoint of the files of one extension. */
export function serve(extension: string, type: string): APIRoute {
  return async ({ params: { path = '' } }) =>
    new Response(await bytes(`${path}.${extension}`), { headers: { 'Content-Type': type } });
}
