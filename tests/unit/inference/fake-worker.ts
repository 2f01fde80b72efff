import type { WorkerLike } from '../../../src/inference/client.ts';
import type { FailureCode } from '../../../src/inference/errors.ts';
import type { Backend, Job, Outcome, Provider, Reply, Request } from '../../../src/inference/protocol.ts';

/** A worker that does nothing until a test makes it answer. */
export class FakeWorker implements WorkerLike {
  static all: FakeWorker[] = [];
  onmessage: WorkerLike['onmessage'] = null;
  onerror: WorkerLike['onerror'] = null;
  requests: Request[] = [];
  ended = false;

  constructor() {
    FakeWorker.all.push(this);
  }

  postMessage(request: Request): void {
    this.requests.push(request);
  }

  terminate(): void {
    this.ended = true;
  }

  /** The worker in use. */
  static get last(): FakeWorker {
    return FakeWorker.all.at(-1)!;
  }

  progress(loaded: number): void {
    this.#reply({ type: 'progress', progress: { stage: 'download', loaded, total: 100 } });
  }

  done(provider: Provider = 'wasm', changes: Partial<Outcome> = {}): void {
    this.#reply({ type: 'done', outcome: outcome(provider, changes) });
  }

  fail(code: FailureCode, provider: Provider | null = null): void {
    this.#reply({ type: 'failed', failure: { code, values: {}, detail: code }, provider });
  }

  #reply(reply: { [T in Reply as T['type']]: Omit<T, 'id'> }[Reply['type']]): void {
    this.onmessage?.({ data: { id: this.requests.at(-1)!.id, ...reply } } as MessageEvent<Reply>);
  }
}

const FILE = { path: 'net/graph.onnx', bytes: 100, sha256: 'ab12' };

export function outcome(provider: Provider = 'wasm', changes: Partial<Outcome> = {}): Outcome {
  return {
    logits: Float32Array.from([0, 2, 1]),
    provider,
    runtime: provider === 'wasm' ? 'wasm' : 'jspi',
    version: '1.0.0',
    files: { graph: FILE, weights: FILE },
    adapter: '',
    threads: 1,
    downloaded: 100,
    cached: 0,
    downloadMs: 4,
    loadMs: 10,
    check: null,
    runMs: 1,
    first: true,
    ...changes,
  };
}

export function job(backend: Backend = 'auto'): Job {
  return { backend, base: '/', input: new Float32Array(1) } as Job;
}
