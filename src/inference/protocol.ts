import type { Explained, Place } from './engine/explain.ts';
import type { Planes } from './engine/planes.ts';
import type { PlainFailure } from './errors.ts';
import type { Model, ModelFile, RuntimeId, Runtimes } from './manifest.ts';
import type { Checked } from './self-check.ts';

/**
 * What a reader may ask for: 'engine' is the CPU by the site's own engine, or by ONNX Runtime where that cannot be; 'wasm' ONNX
 * Runtime on the CPU; 'auto' WebGPU where a real adapter is, else the engine, which the experiments with blocks always take.
 */
export const BACKENDS = ['auto', 'webgpu', 'engine', 'wasm'] as const;
export type Backend = (typeof BACKENDS)[number];

/** What can really run: ONNX Runtime on WebGPU or on the CPU, or the site's own engine on the CPU. */
export type Provider = 'webgpu' | 'wasm' | 'engine';

/** One run, loading what it needs first. */
export interface Job {
  readonly model: Model;
  readonly backend: Backend;
  /** The site's base path with a slash at the end; /models/ lies below it. */
  readonly base: string;
  readonly runtimes: Runtimes;
  /** NCHW (1, 3, size, size), normalized. */
  readonly input: Float32Array<ArrayBuffer>;
  /** For a lab graph (see lab.ts): a number for each block, 1 = on, none where it has no gates. Asks for `inside`. */
  readonly gates?: readonly number[];
  /** The names of maps, as the engine's plan has them, that are to come back; only the engine can hand them over. */
  readonly keep?: readonly string[];
  /** A number of one of the engine's convolutions of which the reader wants to know how it came about. */
  readonly explain?: Place;
}

/** Where a run stands; bytes over all files of a load, those from the cache included. */
export type Progress =
  | { readonly stage: 'download'; readonly loaded: number; readonly total: number }
  | { readonly stage: 'prepare'; readonly provider: Provider }
  | { readonly stage: 'run'; readonly provider: Provider; readonly first: boolean };

/** What a lab graph, or the engine asked with gates, shows beside its logits. */
export interface Inside {
  /** The last map before global pooling, and its shape: channels, height, width. */
  readonly features: Float32Array;
  readonly shape: readonly [channels: number, height: number, width: number];
  /** Standard deviation of each 3×3 layer's response, after batch normalization, before addition and ReLU; in order. */
  readonly responses: Float32Array;
}

/** What ran, and what it cost. */
export interface Outcome {
  readonly logits: Float32Array;
  /** Of lab graphs only. */
  readonly inside?: Inside;
  /** What the job wanted kept, by name, and explained; absent where it was not the engine that ran. */
  readonly maps?: Readonly<Record<string, Planes>>;
  readonly explained?: Explained;
  readonly provider: Provider;
  readonly runtime: RuntimeId;
  /** Of ONNX Runtime; '' where it is not what ran. */
  readonly version: string;
  /** Why the site's own engine could not run the network, though it was to: in English, for the panel. */
  readonly instead?: string;
  /** The files that ran. */
  readonly files: { readonly graph: ModelFile; readonly weights: ModelFile };
  /** The GPU as the browser names it; '' on the CPU. */
  readonly adapter: string;
  readonly threads: number;
  /** Bytes of this load that came over the network and from the cache; both 0 when everything was loaded already. */
  readonly downloaded: number;
  readonly cached: number;
  /** Milliseconds for this load with all that belongs to it (0 when loaded already), and its part of having the files. */
  readonly loadMs: number;
  readonly downloadMs: number;
  /** That the session answered as recorded before it was used; null where nothing is recorded of its graph. */
  readonly check: Checked | null;
  /** Milliseconds for the run itself. */
  readonly runMs: number;
  /** The first run of a session also compiles: on a GPU it takes many times as long as the next. A self-check has been one. */
  readonly first: boolean;
}

/** Page to worker. */
export interface Request {
  readonly id: number;
  readonly job: Job;
}

/** Worker to page; `provider` of a failure is the one that was being used, where one had been chosen. */
export type Reply =
  | { readonly id: number; readonly type: 'progress'; readonly progress: Progress }
  | { readonly id: number; readonly type: 'done'; readonly outcome: Outcome }
  | {
      readonly id: number;
      readonly type: 'failed';
      readonly failure: PlainFailure;
      readonly provider: Provider | null;
    };
