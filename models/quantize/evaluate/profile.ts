/** Runs a graph once under the runtime's own profiler and prints the profile, a JSON list, on stdout. See kernels.ts. */

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import * as ort from 'onnxruntime-web';

const [graph = '', weights = '', shape = ''] = process.argv.slice(2);
const loader = fileURLToPath(import.meta.resolve('onnxruntime-web/ort-wasm-simd-threaded.mjs'));
const source = readFileSync(loader, 'utf8');
// The runtime is built without a file system: its files are descriptor 0, for which there is no stream.
// With one, what the profiler writes to its file comes out on stdout, line by line.
const streams = '[null,[],[]]';
if (!source.includes(streams)) throw new Error('this version of onnxruntime-web writes files in another way');
const folder = mkdtempSync(join(tmpdir(), 'profile-'));
const patched = join(folder, 'runtime.mjs');
writeFileSync(patched, source.replace(streams, '[[],[],[]]'));

ort.env.wasm.numThreads = 1;
const wasm = import.meta.resolve('onnxruntime-web/ort-wasm-simd-threaded.wasm');
ort.env.wasm.wasmPaths = { mjs: pathToFileURL(patched), wasm };
const externalData = [{ path: 'weights.bin', data: readFileSync(weights) }];
const session = await ort.InferenceSession.create(readFileSync(graph), {
  enableProfiling: true,
  externalData,
});
const dims = shape.split(',').map(Number);
const pixels = new Float32Array(dims.reduce((a, b) => a * b));
await session.run({ [session.inputNames[0] ?? '']: new ort.Tensor('float32', pixels, dims) });
session.endProfiling();
rmSync(folder, { recursive: true });
