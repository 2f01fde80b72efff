import { nextTask } from '../browser/turns.ts';
import { chooseBuild } from './engine/simd.ts';
import { isSafari, type Abilities } from './ladder.ts';

/** What this browser offers; the same in a page and in its workers. Asks for an adapter, but for no device. */
export async function abilities(): Promise<Abilities> {
  await nextTask();
  // Absent in browsers without WebGPU and on insecure pages.
  const gpu = navigator.gpu as GPU | undefined;
  const adapter = await gpu?.requestAdapter().catch(() => null);
  return {
    adapter: adapter
      ? adapter.info.isFallbackAdapter || isSoftware(adapter.info)
        ? 'software'
        : 'hardware'
      : 'none',
    suspending: 'Suspending' in WebAssembly,
    safari: isSafari(navigator.userAgent),
    wasm: typeof WebAssembly === 'object' && WebAssembly.validate(VECTORS),
    engine: typeof WebAssembly === 'object' ? chooseBuild() : null,
  };
}

/** A module of one vector instruction: the runtime's builds need WebAssembly SIMD. */
const VECTORS = Uint8Array.from([
  0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 0, 1, 123, 3, 2, 1, 0, 10, 10, 1, 8, 0, 65, 0, 253, 15, 253, 98,
  11,
]);

/** Software drivers that do not own up to being a fallback. */
function isSoftware(info: GPUAdapterInfo): boolean {
  return /swiftshader|llvmpipe|basic render/i.test(`${info.architecture} ${info.device} ${info.description}`);
}
