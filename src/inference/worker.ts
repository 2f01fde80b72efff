import { abilities } from './abilities.ts';
import { asFailure, plain } from './errors.ts';
import { chooseRuntime, threadCount } from './ladder.ts';
import type { Wanted } from './wanted.ts';
import { loadAll } from './load.ts';
import type { RuntimeId } from './manifest.ts';
import { partList } from './parts.ts';
import type { Job, Outcome, Progress, Provider, Reply, Request } from './protocol.ts';
import { scriptFailure } from './script-failure.ts';
import { selfCheck, type Checked, type Recorded } from './self-check.ts';
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
  readonly check: Checked | null;
  runs: number;
}

/** Weights that may be loaded at a time, in bytes, one network of any size aside: the small ones of an experiment all fit. */
const KEPT = 8e6;

/** What a run of a network that is there already has to load. */
const NOTHING = { downloaded: 0, cached: 0, downloadMs: 0 };

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
  const graph = job.model.files[provider].sha256;
  const fresh = !sessions.has(graph);
  const { downloaded, cached, downloadMs } = fresh ? await load(job, id, provider, tell) : NOTHING;
  const held = sessions.get(graph);
  if (held === undefined) throw new Error('unreachable: load() sets it');
  sessions.delete(graph);
  sessions.set(graph, held);
  const { session, check } = held;
  const first = held.runs++ === 0;
  tell({ stage: 'run', provider, first });
  const started = performance.now();
  const ran = await session.run(job.input, job.model.input.size, job.gates);
  const runMs = performance.now() - started;
  const loadMs = fresh ? started - began : 0;
  const { adapter } = session;
  const version = runtime?.ort.env.versions.web ?? '';
  const files = { graph: job.model.files[provider], weights: job.model.files.weights };
  const what = { provider, runtime: id, version, files, adapter, threads, check };
  return { ...ran, ...what, downloaded, cached, downloadMs, loadMs, runMs, first };
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

/** Adds to `sessions`, once the network has answered as recorded, and sets `runtime` the first time. */
async function load(job: Job, id: RuntimeId, provider: Provider, tell: Tell) {
  const known = runtime;
  const address = known ? '' : await binaryUrl(id).catch(siteScript);
  const { weights, graph, binary, check } = partList(job.base, job.model, job.runtimes, id, address);
  const files = [weights, graph, ...(known ? [] : [binary]), ...(check ? [check] : [])];
  const started = performance.now();
  const got = await loadAll(files, (bytes, total) => tell({ stage: 'download', loaded: bytes, total }));
  const downloadMs = performance.now() - started;
  const bytesOf = (file: Wanted) => got.data[files.indexOf(file)] ?? new Uint8Array();
  const weightsData = bytesOf(weights);
  tell({ stage: 'prepare', provider });
  await makeRoom(weightsData.length);
  runtime = known ?? {
    id,
    ort: await openRuntime(id, bytesOf(binary), threads).catch(siteScript),
  };
  const names = { input: job.model.input.name, output: job.model.output };
  const session = await openSession(runtime.ort, provider, bytesOf(graph), weightsData, names);
  const checked = check && (await tried(session, job, provider, bytesOf(check), tell));
  const held = { session, bytes: weightsData.length, check: checked, runs: checked ? 1 : 0 };
  sessions.set(job.model.files[provider].sha256, held);
  return { ...got, downloadMs };
}

/** The self-check of a new session, with every gate open. */
function tried({ run }: Session, { model }: Job, provider: Provider, file: Uint8Array, tell: Tell) {
  tell({ stage: 'run', provider, first: true });
  const recorded = JSON.parse(new TextDecoder().decode(file)) as Recorded;
  const open = Array.from({ length: model.blocks }, () => 1);
  return selfCheck(
    recorded,
    model.input,
    model.files[provider].sha256,
    async (input) => (await run(input, recorded.size, open)).logits,
  );
}

/** The runtime's code is a file of the site too: where an import of it fails, it is looked at. */
async function siteScript(error: unknown): Promise<never> {
  throw await scriptFailure(error);
}
