import { z } from 'astro/zod';

/** Median and quartiles of the rounds. */
const spread = z.strictObject({
  low: z.number().positive(),
  median: z.number().positive(),
  high: z.number().positive(),
});

/**
 * What computes the same network: our own engine, our static int8 graph, its fp32 file and two dynamically quantized ones in ONNX Runtime Web
 * (weights of 0 to 255, weights of −127 to 127), fp32 and the first of these again in transformers.js, and the fp32 weights in TensorFlow.js.
 */
export const CONTENDERS = [
  'engine',
  'int8',
  'fp32',
  'dynamic',
  'dynamic-signed',
  'transformers-fp32',
  'transformers-q8',
  'tensorflow',
] as const;

const contender = z.strictObject({
  id: z.enum(CONTENDERS),
  /** Of the files of the network, as they lie on the disk. */
  bytes: z.number().int().positive(),
  /** Milliseconds a run. */
  ms: spread,
  /** Its time divided by that of int8 in the same round; 1 for int8 itself. */
  ratio: spread,
  /** Root mean square of the difference to the fp32 logits, divided by that of the fp32 logits, over all pictures. */
  error: z.number().nonnegative(),
});

const network = z.strictObject({
  id: z.string().regex(/^[a-z]+-\d+$/),
  name: z.string().min(1),
  /** Width and height of a picture. */
  size: z.number().int().positive(),
  /** Whether its weights are trained; random ones take the same time. */
  trained: z.boolean(),
  parameters: z.number().int().positive(),
  runs: z.array(
    z.strictObject({
      threads: z.number().int().positive(),
      /** Those of the list that there were when it was measured. */
      contenders: z.array(contender).min(1),
      /** Billions of multiply-adds a second: the engine's, and those of a loop of nothing but dot products in registers. */
      rates: z.strictObject({ engine: z.number().positive(), limit: z.number().positive() }).optional(),
    }),
  ),
});

const visit = z.strictObject({
  /** What the server sent between click and answer, headers included, compressed as it was sent. */
  bytes: z.number().int().nonnegative(),
  /** From click to answer. */
  ms: spread,
});

/** content/performance.json: what `npm run bench` measured. */
export const performanceFile = z.strictObject({
  date: z.iso.date(),
  /** Rounds that count, after the warm-up. */
  rounds: z.number().int().positive(),
  machine: z.strictObject({
    cpu: z.string().min(1),
    cores: z.number().int().positive(),
    system: z.string().min(1),
    browser: z.string().min(1),
    /** Mean number of processes that wanted a core in the minute before, and in the last one; 0 is an idle machine. */
    load: z.tuple([z.number().nonnegative(), z.number().nonnegative()]),
  }),
  runtimes: z.strictObject({
    onnxruntime: z.string().min(1),
    transformers: z.string().min(1),
    /** The ONNX Runtime Web that transformers.js brings along. */
    transformersOnnxruntime: z.string().min(1),
    tensorflow: z.string().min(1),
  }),
  networks: z.array(network).min(1),
  /** From the click in the lab to the first answer, on the CPU, from loopback. */
  click: z.strictObject({
    network: z.string().min(1),
    visits: z.number().int().positive(),
    /** A first visit; a later one, everything kept by the browser; a second run within a visit. */
    cold: visit,
    warm: visit,
    again: visit,
    /** The bytes of a first visit by file. */
    files: z.array(z.strictObject({ name: z.string().min(1), bytes: z.number().int().positive() })),
  }),
});

export type Performance = z.infer<typeof performanceFile>;
export type Network = Performance['networks'][number];
export type Contender = Network['runs'][number]['contenders'][number];
export type ContenderId = Contender['id'];
export type Spread = z.infer<typeof spread>;
