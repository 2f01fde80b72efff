import type { Build } from './engine/constants.ts';
import { siteJson } from './site-file.ts';

/** One file to fetch; `path` is relative to /models/. */
export interface ModelFile {
  readonly path: string;
  readonly bytes: number;
  /** Hexadecimal, lower case. */
  readonly sha256: string;
}

/** A class that a network can name; `id` is the data set's own word for it. */
export interface Label {
  readonly id: string;
  readonly zh: string;
  readonly en: string;
}

/** Accuracies are per cent of `images` pictures whose top 1 is right; agreement: per cent with the same top 1 as fp32. */
export interface Accuracy {
  readonly images: number;
  readonly data: string;
  readonly fp32: number;
  readonly wasm: number;
  readonly webgpu: number;
  readonly engine?: number;
  readonly agreement: { readonly wasm: number; readonly webgpu: number; readonly engine?: number };
  /** Of a residual net: on how many of the images its plain twin names another class, and how many of those each gets right. */
  readonly twin?: {
    readonly id: string;
    readonly differ: number;
    readonly own: number;
    readonly other: number;
  };
}

/** One network of the zoo, as models/manifest.json describes it. */
export interface Model {
  readonly id: string;
  readonly name: string;
  readonly family: 'resnet' | 'plain';
  readonly layers: number;
  readonly parameters: number;
  readonly multiplyAdds: number;
  readonly blocks: number;
  /**
   * `size` in pixels, square, cut out of the middle of the picture's square reduced to `resize`, or that square itself;
   * mean and std per channel R, G, B of values in [0, 1].
   */
  readonly input: {
    readonly name: string;
    readonly size: number;
    readonly resize?: number;
    readonly mean: readonly number[];
    readonly std: readonly number[];
  };
  /** Name of the output that holds the logits, one per label. */
  readonly output: string;
  /** The labels, or the file that holds them where they are many. */
  readonly labels: readonly Label[] | ModelFile;
  /**
   * Where its one file is, of a network that the reader's browser fetches from elsewhere once she agrees: `files` then
   * names that file each time, and it runs on the CPU only.
   */
  readonly address?: string;
  readonly files: {
    readonly weights: ModelFile;
    readonly wasm: ModelFile;
    readonly webgpu: ModelFile;
    /** The graph for experiments: see lab.ts. */
    readonly lab?: ModelFile;
    /** The network as it was trained, weights and all, in one file. */
    readonly fp32?: ModelFile;
    /** The plan by which the site's own engine runs it: see engine/plan.ts. */
    readonly engine?: ModelFile;
  };
  /** Absent until it has been measured. */
  readonly accuracy?: Accuracy;
  /** Recorded logits of a few test pictures, relative to /models/. */
  readonly reference?: string;
  /** What every graph answers to one picture: see self-check.ts. */
  readonly check?: ModelFile;
  /** The measured average of what Fig. 7 shows, relative to /models/. */
  readonly responses?: string;
  /** Of networks that this project trained. */
  readonly training?: {
    readonly log: string;
    readonly iterations: number;
    /** Which pixels of CIFAR-10: the original ones, unless it says that they were re-encoded. */
    readonly pixels?: 'original' | 'jpeg';
  };
  /** Where somebody else's network came from, and its accuracies in per cent as they state them. */
  readonly source?: { readonly url: string; readonly top1?: number; readonly top5?: number };
  readonly licence: string;
}

/** A model with its labels at hand. */
export type LabelledModel = Model & { readonly labels: readonly Label[] };

/** Fetches the labels of a model that keeps them in a file. Throws Failure: offline, network, http-status. */
export async function withLabels(base: string, model: Model): Promise<LabelledModel> {
  const { labels } = model;
  if ('path' in labels)
    return { ...model, labels: await siteJson<Label[]>(`${base}models/`, labels.path, Array.isArray) };
  return { ...model, labels };
}

/**
 * The builds of the runtime: CPU, and WebGPU by JavaScript promise integration. The third one, WebGPU by asyncify, is larger than
 * some hosts take a file to be (25 MiB), so that browsers without that integration compute on the CPU.
 */
export type OrtBuild = 'wasm' | 'jspi';
/** Those, and the builds of the site's own engine. */
export type RuntimeId = OrtBuild | Build;

/** One build's binary: bytes as stored, bytes as sent where the server compresses, hash. */
export interface RuntimeFile {
  readonly bytes: number;
  readonly gzip: number;
  readonly sha256: string;
}

export type Runtimes = Readonly<Record<RuntimeId, RuntimeFile>>;

/** The zoo, as /models/manifest.json lists it, and the runtimes this site was built with, from /models/runtimes.json. */
export interface Manifest {
  readonly models: readonly Model[];
  readonly runtimes: Runtimes;
}

/** Fetches both lists. Throws as `siteJson` does. */
export async function fetchManifest(base: string): Promise<Manifest> {
  const [{ models }, runtimes] = await Promise.all([
    siteJson<{ models: Model[] }>(`${base}models/`, 'manifest.json', ({ models }) => Array.isArray(models)),
    siteJson<Runtimes>(`${base}models/`, 'runtimes.json', ({ wasm }) => typeof wasm === 'object'),
  ]);
  return { models, runtimes };
}

/** What a first run would fetch of a network: its graph and its weights, in bytes. */
export function modelBytes({ files }: Model, backend: 'wasm' | 'webgpu' | 'engine'): number {
  const { weights, [backend]: graph = files.wasm } = files;
  return graph.bytes + (weights.path === graph.path ? 0 : weights.bytes);
}
