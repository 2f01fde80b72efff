// @ts-check
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { put } from './put.mjs';

const SOURCE = fileURLToPath(new URL('../inference/engine/kernels/index.ts', import.meta.url));
const FOLDER = fileURLToPath(new URL('../inference/engine/built/', import.meta.url));

/** The two builds of the engine's kernels, by what the compiler is told of each. */
const BUILDS = { relaxed: ['--enable', 'simd,relaxed-simd'], plain: ['--enable', 'simd'] };
/** By a name that TypeScript does not follow: the compiler's own types would take the place of the language's. */
const COMPILER = /** @type {string} */ ('assemblyscript/asc');
/** As much memory as there can be: only where a most is named can the memory be shared. */
const OPTIONS = ['-O3', '--noAssert', '--runtime', 'stub', '--importMemory', '--maximumMemory', '65536'];

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
  for (const [name, features] of Object.entries(BUILDS))
    put(FOLDER, `${name}.wasm`, await compile(readFileSync(SOURCE, 'utf8'), features));
  put(FOLDER, 'source.sha256', made);
}

/**
 * A module of AssemblyScript, compiled. Throws an Error with what the compiler says.
 * @param {string} source
 * @param {readonly string[]} features
 * @returns {Promise<Uint8Array>}
 */
export async function compile(source, features) {
  const { default: asc } = await import(COMPILER);
  /** @type {Uint8Array | undefined} */
  let binary;
  const { error, stderr } = await asc.main(
    ['module.ts', ...OPTIONS, ...features, '--outFile', 'module.wasm'],
    {
      readFile: (/** @type {string} */ name) => (name === 'module.ts' ? source : null),
      writeFile: (/** @type {string} */ name, /** @type {Uint8Array} */ contents) => {
        if (name === 'module.wasm') binary = contents;
      },
      listFiles: () => [],
    },
  );
  if (error || !binary) throw new Error(`this does not compile\n${stderr.toString()}`, { cause: error });
  return binary;
}
