import workerUrl from './worker.ts?worker&url';
import { hasOrigin, openWorker } from './open-worker.ts';
import { asFailure, Failure, unreachable, type FailureCode } from './errors.ts';
import { scriptFailure, scriptsOf } from './script-failure.ts';
import type { Backend, Job, Outcome, Progress, Reply, Request } from './protocol.ts';

/** What client needs of a Worker; tests hand in their own. */
export interface WorkerLike {
  onmessage: ((event: MessageEvent<Reply>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
  postMessage(request: Request): void;
  terminate(): void;
}

/** Why a run did not go as asked, though it went: said to the reader beside the result. */
export type Note = 'gpu-failed' | 'gpu-recovered' | 'gpu-lost' | 'gpu-wrong' | 'engine-failed';

export interface Watch {
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
}

/** The single owner of the worker. */
export interface Client {
  /** Runs when the runs before it are done. Throws Failure; `signal` ends it with 'cancelled'. */
  run(job: Job, watch?: Watch): Promise<Outcome & { note: Note | null }>;
  /** Ends the worker. The next run starts a new one. */
  stop(): void;
}

interface Attempt {
  readonly id: number;
  readonly settle: (reply: Reply | Failure) => void;
}

class GpuFailure extends Failure {}

/** What takes over from a GPU. */
const CPU = 'engine';

/** What to say of a GPU after its last failure. */
const AFTER: Partial<Record<FailureCode, Note>> = { 'device-lost': 'gpu-lost', 'wrong-result': 'gpu-wrong' };

/** After which 'auto' leaves the GPU alone. */
const AVOIDED = new Set<Note | null>(['gpu-failed', 'gpu-lost']);

/** Failures that are the fault of the GPU, where one was being used, and not of the network or the model files. */
const OF_GPU = new Set<FailureCode>(['device-lost', 'run-failed', 'wrong-result']);

/** What is wrong with scripts that did not load: see scriptFailure. */
type Look = (thrown: unknown, scripts?: readonly string[]) => Promise<Failure>;

const blind: Look = () => Promise.resolve(new Failure(unreachable(), { file: 'worker.js' }));

/**
 * A client that starts its worker with `spawn` on the first run and ends it after `idleMs` without one. `look` is asked about
 * scripts that did not load, at once and before they are asked for again.
 */
export function createClient(spawn: () => WorkerLike, idleMs = 120_000, look = blind): Client {
  let worker: { it: WorkerLike; backend: Backend } | undefined;
  let suspects: string[] = [];
  let current: Attempt | undefined;
  let queue: Promise<unknown> = Promise.resolve();
  let idle: ReturnType<typeof setTimeout> | undefined;
  let ids = 0;
  let note: Note | null = null;

  function stop(): void {
    clearTimeout(idle);
    worker?.it.terminate();
    worker = undefined;
    current?.settle(new Failure('cancelled'));
  }

  /** The worker for a backend: a runtime cannot be swapped inside a worker, so another backend means another worker. */
  function workerFor(backend: Backend): WorkerLike {
    clearTimeout(idle);
    if (worker?.backend === backend) return worker.it;
    worker?.it.terminate();
    const it = spawn();
    let alive = false;
    it.onmessage = ({ data }) => {
      alive = true;
      if (data.id === current?.id) current.settle(data);
    };
    // Before a word of the worker's own: its script did not come, or is no script.
    it.onerror = (event) => {
      const asked = current;
      if (alive) asked?.settle(new Failure('run-failed', {}, event.message));
      else void look(event.message).then((failure) => asked?.settle(failure));
    };
    worker = { it, backend };
    return it;
  }

  /** One try on one worker. A failure ends the worker, so that a retry begins afresh and no failed load is remembered. */
  async function attempt(job: Job, watch: Watch): Promise<Outcome> {
    const id = ++ids;
    if (suspects.length > 0) await look('', suspects.splice(0));
    if (watch.signal?.aborted) throw new Failure('cancelled');
    try {
      return await new Promise<Outcome>((resolve, reject) => {
        watch.signal?.addEventListener('abort', () => reject(new Failure('cancelled')), { once: true });
        const settle = (reply: Reply | Failure) => {
          if (reply instanceof Failure) reject(reply);
          else if (reply.type === 'progress') watch.onProgress?.(reply.progress);
          else if (reply.type === 'done') resolve(reply.outcome);
          else reject(revive(reply));
        };
        current = { id, settle };
        workerFor(job.backend).postMessage({ id, job });
      });
    } catch (error) {
      current = undefined;
      stop();
      const failure = asFailure(error, 'run-failed');
      suspects = scriptsOf(failure);
      throw failure;
    } finally {
      current = undefined;
    }
  }

  /**
   * A lost GPU is set up again once; after that, and where 'auto' chose a GPU that fails, the CPU takes over for good.
   * A GPU that computes something else is not asked again, whoever wants it.
   */
  async function perform(job: Job, watch: Watch): Promise<Outcome> {
    const onCpu = note === 'gpu-wrong' || (job.backend === 'auto' && AVOIDED.has(note));
    try {
      return await attempt(onCpu ? { ...job, backend: CPU } : job, watch);
    } catch (error) {
      if (!(error instanceof GpuFailure)) throw error;
      if (error.code === 'device-lost' && note === null) {
        note = 'gpu-recovered';
        return perform(job, watch);
      }
      if (error.code === 'run-failed' && job.backend !== 'auto') throw error;
      note = AFTER[error.code] ?? 'gpu-failed';
      return attempt({ ...job, backend: CPU }, watch);
    }
  }

  return {
    stop,
    run(job, watch = {}) {
      const mine = queue.then(async () => {
        const outcome = await perform(job, watch);
        idle = setTimeout(stop, idleMs);
        const told = outcome.provider === 'webgpu' ? note === 'gpu-recovered' : note !== 'gpu-recovered';
        const gpu = told && job.backend !== 'wasm' && job.backend !== CPU ? note : null;
        return { ...outcome, note: gpu ?? (outcome.instead === undefined ? null : 'engine-failed') };
      });
      queue = mine.catch(() => {});
      return mine;
    },
  };
}

/** The failure a worker posted. */
function revive({ failure, provider }: Extract<Reply, { type: 'failed' }>): Failure {
  const gpu = provider === 'webgpu' && OF_GPU.has(failure.code);
  return new (gpu ? GpuFailure : Failure)(failure.code, failure.values, failure.detail);
}

/** The client of this page, with the real worker. Leaving the page ends it: a page that the browser keeps would compute on. */
export function pageClient(): Client {
  const stop = () => client.stop();
  const client = createClient(
    () => {
      // The same listener is added only once.
      addEventListener('pagehide', stop);
      return openWorker(workerUrl);
    },
    120_000,
    (thrown, scripts = [workerUrl]) => scriptFailure(thrown, scripts),
  );
  return hasOrigin() ? client : withAbsoluteBase(client);
}

/** In a frame with a sandbox the worker has no address below which it could look for files: it is told whole ones. */
function withAbsoluteBase(client: Client): Client {
  const absolute = (job: Job) => ({ ...job, base: new URL(job.base, location.href).href });
  return { ...client, run: (job, watch) => client.run(absolute(job), watch) };
}
