import type { Build } from './engine/constants.ts';
import type { OrtBuild, RuntimeId } from './manifest.ts';
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
  /** Which build of the site's own engine runs here. */
  readonly engine: Build | null;
}

/** What a run is of: whether the engine has a plan of the network, and whether its blocks are switched or looked into. */
export interface Task {
  readonly planned: boolean;
  readonly inside: boolean;
}

/**
 * What to fetch: ('auto', hardware adapter, JSPI) → 'jspi'; without an adapter the engine's build where there is a plan, which
 * 'auto' also takes where blocks are looked into.
 *
 * Throws Failure as `chooseOrt`.
 */
export function chooseRuntime(wanted: Backend, abilities: Abilities, { planned, inside }: Task): RuntimeId {
  const engine = planned ? abilities.engine : null;
  if (engine && (wanted === 'engine' || (wanted === 'auto' && inside))) return engine;
  const ort = chooseOrt(wanted, abilities);
  return engine && wanted === 'auto' && ort === 'wasm' ? engine : ort;
}

/**
 * Which build of ONNX Runtime to fetch: ('auto', hardware adapter, JSPI) → 'jspi'.
 *
 * 'auto' leaves a software adapter and Safari's to those who ask for WebGPU by name. Throws Failure: no-webgpu where
 * it was asked for and there is no adapter, or no JSPI, which the runtime's WebGPU part needs; no-wasm.
 */
export function chooseOrt(wanted: Backend, abilities: Abilities): OrtBuild {
  if (!abilities.wasm) throw new Failure('no-wasm');
  if (wanted === 'wasm' || wanted === 'engine') return 'wasm';
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
