import type { RuntimeId } from './manifest.ts';
import type { Backend } from './protocol.ts';
import { Failure } from './errors.ts';

/** What this browser offers. */
export interface Abilities {
  /** 'software' is an adapter that draws on the CPU: many times slower there than WebAssembly. */
  readonly adapter: 'none' | 'software' | 'hardware';
  /** Whether WebAssembly can suspend on a promise (JSPI). */
  readonly suspending: boolean;
  readonly safari: boolean;
  readonly wasm: boolean;
}

/**
 * Which build of the runtime to fetch: ('auto', hardware adapter, JSPI) → 'jspi'.
 *
 * 'auto' leaves a software adapter and Safari's to those who ask for WebGPU by name. Throws Failure: no-webgpu where
 * it was asked for and there is no adapter, or no JSPI, which the runtime's WebGPU part needs; no-wasm.
 */
export function chooseRuntime(wanted: Backend, abilities: Abilities): RuntimeId {
  if (!abilities.wasm) throw new Failure('no-wasm');
  if (wanted === 'wasm') return 'wasm';
  const able = abilities.adapter !== 'none' && abilities.suspending;
  if (wanted === 'webgpu' && !able) throw new Failure('no-webgpu');
  if (wanted === 'auto' && (!able || abilities.adapter === 'software' || abilities.safari)) return 'wasm';
  return 'jspi';
}

/** Whether a user agent string is Safari's own engine: every browser on iOS is, Chrome and Firefox elsewhere are not. */
export function isSafari(userAgent: string): boolean {
  return /AppleWebKit/.test(userAgent) && !/Chrome\/|Chromium\//.test(userAgent);
}

/** Threads for the CPU: without cross-origin isolation memory cannot be shared, and past four they stop helping. */
export function threadCount(isolated: boolean, cores: number | undefined): number {
  return isolated ? Math.max(1, Math.min(4, cores ?? 1)) : 1;
}
