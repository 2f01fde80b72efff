import { abilities } from './abilities.ts';
import { asFailure, plain, unreachable } from './errors.ts';
import { chooseRuntime, threadCount } from './ladder.ts';
import { loadAll } from './load.ts';
import type { RuntimeId } from './manifest.ts';
import { partList } from './parts.ts';
import type { Job, Outcome, Progress, Provider, Reply, Request } from './protocol.ts';
import { binaryUrl, openRuntime, openSession, type Session } from './session.ts';

/** The module worker in which networks run. It holds one runtime and a few sessions; its owner is client.ts. */
interface Scope {
  onmessage: ((event: MessageEvent<Request>) => void) | null;
  postMessage(reply: Reply): void;
}

type Tell = (progress: Progress) => void;

interface Held {
  readonly session: Session;
  /** Of its weights. */
  readonly bytes: number;
  runs: number;
}

/** Weights that may be loaded at a time, in bytes, one network of any size aside: the small ones of an experiment all fit. */
const KEPT = 8e6;

const scope = self as unknown as Scope;
const threads = threadCount(self.crossOriginIsolated, navigator.hardwareConcurrency);
let runtime: { id: RuntimeId; ort: Awaited<ReturnType<typeof openRuntime>> } | undefined;
/** Sessions by the hash of their graph, the one used last at the end. */
const sessions = new Map<string, Held>();
let provider: Provider | null = null;

scope.onmessage = ({ data }) => void answer(data);

async function answer({ id, job }: Request): Promise<void> {
  try {
    const outcome = await perform(job, (progress) => scope.postMessage({ id, type: 'progress', progress }));
    scope.postMessage({ id, type: 'done', outcome });
  } catch (error) {
    scope.postMessage({ id, type: 'failed', failure: plain(asFailure(error, 'run-failed')), provider });
  }
}

async function perform(job: Job, tell: Tell): Promise<Outcome> {
  const began = performance.now();
  // The worker keeps the build it began with: another backend gets another worker.
  const id = runtime?.id ?? chooseRuntime(job.backend, await abilities());
  provider = id === 'wasm' ? 'wasm' : 'webgpu';
  const version = job.model.files[provider].sha256;
  const fresh = !sessions.has(version);
  const { downloaded, cached } = fresh ? await load(job, id, provider, tell) : { downloaded: 0, cached: 0 };
  const held = sessions.get(version);
  if (held === undefined) throw new Error('unreachable: load() sets it');
  sessions.delete(version);
  sessions.set(version, held);
  const { session } = held;
  const first = held.runs++ === 0;
  tell({ stage: 'run', provider, first });
  const started = performance.now();
  const ran = await session.run(job.input, job.model.input.size, job.gates);
  const runMs = performance.now() - started;
  const loadMs = fresh ? started - began : 0;
  const { adapter } = session;
  return { ...ran, provider, runtime: id, adapter, threads, downloaded, cached, loadMs, runMs, first };
}

/** Ends the sessions that were not used for longest until these many bytes of weights fit in. */
async function makeRoom(bytes: number): Promise<void> {
  let kept = [...sessions.values()].reduce((sum, held) => sum + held.bytes, 0);
  for (const [version, { session, bytes: freed }] of sessions) {
    if (kept + bytes <= KEPT) return;
    sessions.delete(version);
    await session.release();
    kept -= freed;
  }
}

/** Adds to `sessions`, and sets `runtime` the first time. */
async function load(job: Job, id: RuntimeId, provider: Provider, tell: Tell) {
  const known = runtime;
  const address = known ? '' : await binaryUrl(id).catch(siteFile);
  const { weights, graph, binary } = partList(job.base, job.model, job.runtimes, id, address);
  const got = await loadAll(known ? [weights, graph] : [weights, graph, binary], (bytes, total) =>
    tell({ stage: 'download', loaded: bytes, total }),
  );
  const [weightsData, graphData, binaryData] = got.data;
  if (weightsData === undefined || graphData === undefined)
    throw new Error('unreachable: as many parts as asked for');
  tell({ stage: 'prepare', provider });
  await makeRoom(weightsData.length);
  runtime = known ?? {
    id,
    ort: await openRuntime(id, binaryData ?? new Uint8Array(), threads).catch(siteFile),
  };
  const names = { input: job.model.input.name, output: job.model.output };
  const session = await openSession(runtime.ort, provider, graphData, weightsData, names);
  sessions.set(job.model.files[provider].sha256, { session, bytes: weightsData.length, runs: 0 });
  return got;
}

/** The runtime's code is a file of the site too: where an import of it fails, the network is at fault. */
function siteFile(error: unknown): never {
  throw asFailure(error, unreachable(), { file: 'ONNX Runtime' });
}
