// @ts-check
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const SOURCE = fileURLToPath(new URL('../inference/engine/kernels/index.ts', import.meta.url));
const FOLDER = fileURLToPath(new URL('../inference/engine/built/', import.meta.url));

/** The two builds of the engine's kernels, by what the compiler is told of each. */
const BUILDS = { relaxed: ['--enable', 'simd,relaxed-simd'], plain: ['--enable', 'simd'] };
const OPTIONS = ['-O3', '--noAssert', '--runtime', 'stub', '--importMemory'];

/**
 * Compiles the kernels of the inference engine into src/inference/engine/built (git leaves it out), unless what is there was
 * made of the same source. Whatever bundles, tests or measures the engine calls this first.
 */
export async function buildKernels() {
  const made = createHash('sha256')
    .update(readFileSync(SOURCE))
    .update(readFileSync(fileURLToPath(import.meta.url)))
    .digest('hex');
  const mark = `${FOLDER}source.sha256`;
  const current = existsSync(mark) && readFileSync(mark, 'utf8') === made;
  if (current && Object.keys(BUILDS).every((name) => existsSync(`${FOLDER}${name}.wasm`))) return;
  mkdirSync(FOLDER, { recursive: true });
  for (const [name, features] of Object.entries(BUILDS)) put(`${name}.wasm`, await compile(features));
  put('source.sha256', made);
}

/** In one step, so that nobody who builds at the same time reads half a file. */
function put(/** @type {string} */ name, /** @type {string | Uint8Array} */ data) {
  const part = `${FOLDER}${name}.${process.pid}`;
  writeFileSync(part, data);
  renameSync(part, FOLDER + name);
}

/** @returns {Promise<Uint8Array>} */
async function compile(/** @type {string[]} */ features) {
  const { default: asc } = await import('assemblyscript/asc');
  /** @type {Uint8Array | undefined} */
  let binary;
  const { error, stderr } = await asc.main(
    ['kernels.ts', ...OPTIONS, ...features, '--outFile', 'kernels.wasm'],
    {
      readFile: (name) => (name === 'kernels.ts' ? readFileSync(SOURCE, 'utf8') : null),
      writeFile: (name, contents) => {
        if (name === 'kernels.wasm') binary = /** @type {Uint8Array} */ (contents);
      },
      listFiles: () => [],
    },
  );
  if (error || !binary) throw new Error(`the kernels do not compile\n${stderr.toString()}`, { cause: error });
  return binary;
}
