/** What the page of the bench and its workers say to one another. */

/** One way to compute a network. */
export interface Entrant {
  id: string;
  /** The worker that runs it, a file beside this one. */
  worker: 'engine' | 'onnx' | 'transformers' | 'tensorflow';
  /** Address of its files; what they are is the worker's business. */
  files: Record<string, string>;
}

/** One measurement of all entrants. */
export interface Plan {
  entrants: readonly Entrant[];
  threads: number;
  warmUp: number;
  rounds: number;
  /** Address of the pictures, float32 and normalized: N×3×size×size. */
  pictures: string;
  size: number;
  /** Base64 of the module of limit.ts. */
  limit: string;
}

/** What a worker is told when it starts. */
export interface Start {
  files: Record<string, string>;
  threads: number;
  size: number;
}

/** A network that is loaded: NCHW in, logits out. */
export interface Runner {
  /** What is done to a picture once, before its time is taken: another order of its numbers. */
  arrange(picture: Float32Array): Float32Array;
  run(picture: Float32Array): Promise<Float32Array>;
}

/** By entrant: milliseconds of each round, and the logits of each picture. */
export type Measured = Record<string, { times: number[]; logits: number[][] }>;
