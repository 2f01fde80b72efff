import { abilities } from './abilities.ts';
import type { Build } from './engine/constants.ts';
import { kernelsUrl, openEngineSession } from './engine-session.ts';
import { asFailure, plain } from './errors.ts';
import { chooseRuntime, threadCount } from './ladder.ts';
import { loadAll } from './load.ts';
import type { OrtBuild, RuntimeId } from './manifest.ts';
import { graphFile, isEngine, partList } from './parts.ts';
import type { Job, Outcome, Progress, Provider, Reply, Request } from './protocol.ts';
import { scriptFailure } from './script-failure.ts';
import { selfCheck, type Checked, type Recorded } from './self-check.ts';
import { binaryUrl, openRuntime, openSession, type Session } from './session.ts';
import type { Wanted } from './wanted.ts';

/** The module worker in which networks run. It holds one build of each runtime and a few sessions; its owner is client.ts. */
interface Scope {
  onmessage: ((event: MessageEvent<Request>) => void) | null;
  postMessage(reply: Reply, handedOver?: Transferable[]): void;
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

/** That the site's own engine cannot run a network, and why: ONNX Runtime is tried next. */
class Unable extends Error {}

const scope = self as unknown as Scope;
const threads = threadCount(self.crossOriginIsolated, navigator.hardwareConcurrency);
let runtime: { id: OrtBuild; ort: Awaited<ReturnType<typeof openRuntime>> } | undefined;
let kernels: { build: Build; binary: Uint8Array<ArrayBuffer> } | undefined;
/** Why not, by the hash of the plan. */
const unable = new Map<string, string>();
/** Sessions by the hash of their graph or plan, the one used last at the end. */
const sessions = new Map<string, Held>();
let provider: Provider | null = null;
let able: ReturnType<typeof abilities> | undefined;

scope.onmessage = ({ data }) => void answer(data);

async function answer({ id, job }: Request): Promise<void> {
  try {
    const outcome = await perform(job, (progress) => scope.postMessage({ id, type: 'progress', progress }));
    const maps = Object.values(outcome.maps ?? {}).map(({ data }) => data.buffer);
    scope.postMessage({ id, type: 'done', outcome }, maps);
  } catch (error) {
    scope.postMessage({ id, type: 'failed', failure: plain(asFailure(error, 'run-failed')), provider });
  }
}

async function perform(job: Job, tell: Tell): Promise<Outcome> {
  const plan = job.model.files.engine;
  const instead = plan && unable.get(plan.sha256);
  const task = { planned: plan !== undefined && instead === undefined, inside: job.gates !== undefined };
  const chosen = chooseRuntime(job.backend, await (able ??= abilities()), task);
  // The worker keeps the build of ONNX Runtime that it began with: another backend gets another worker.
  const id = isEngine(chosen) ? chosen : (runtime?.id ?? chosen);
  try {
    const outcome = await performBy(id, job, tell);
    return instead === undefined || job.backend === 'wasm' ? outcome : { ...outcome, instead };
  } catch (error) {
    if (!(error instanceof Unable) || !plan) throw error;
    unable.set(plan.sha256, error.message);
    return perform(job, tell);
  }
}

async function performBy(id: RuntimeId, job: Job, tell: Tell): Promise<Outcome> {
  const began = performance.now();
  provider = isEngine(id) ? 'engine' : id === 'wasm' ? 'wasm' : 'webgpu';
  const graph = graphFile(job.model, id);
  const fresh = !sessions.has(graph.sha256);
  const { downloaded, cached, downloadMs } = fresh ? await load(job, id, provider, tell) : NOTHING;
  const held = sessions.get(graph.sha256);
  if (held === undefined) throw new Error('unreachable: load() sets it');
  sessions.delete(graph.sha256);
  sessions.set(graph.sha256, held);
  const { session, check } = held;
  const first = held.runs++ === 0;
  tell({ stage: 'run', provider, first });
  const started = performance.now();
  const running = session.run(job.input, job.model.input.size, job.gates, job);
  const ran = await (isEngine(id) ? running.catch(cannot) : running);
  const runMs = performance.now() - started;
  const loadMs = fresh ? started - began : 0;
  const { adapter, threads } = session;
  const version = isEngine(id) ? '' : (runtime?.ort.env.versions.web ?? '');
  const files = { graph, weights: job.model.files.weights };
  const what = { provider, runtime: id, files, adapter, version, threads, check };
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

/** Adds to `sessions`, once the network has answered as recorded, and sets `runtime` or `kernels` the first time. */
async function load(job: Job, id: RuntimeId, provider: Provider, tell: Tell) {
  const known = isEngine(id) ? kernels : runtime;
  const address = known ? '' : await (isEngine(id) ? kernelsUrl(id) : binaryUrl(id)).catch(siteScript);
  const { weights, graph, binary, check } = partList(job.base, job.model, job.runtimes, id, address);
  const files = [weights, graph, ...(known ? [] : [binary]), ...(check ? [check] : [])];
  const started = performance.now();
  const got = await loadAll(files, (bytes, total) => tell({ stage: 'download', loaded: bytes, total }));
  const downloadMs = performance.now() - started;
  const bytesOf = (file: Wanted) => got.data[files.indexOf(file)] ?? new Uint8Array();
  const weightsData = bytesOf(weights);
  tell({ stage: 'prepare', provider });
  await makeRoom(weightsData.length);
  const open = isEngine(id)
    ? openOwn(id, bytesOf(binary), bytesOf(graph), weightsData, weights.sha256)
    : openOrt(job, id, bytesOf(binary), bytesOf(graph), weightsData);
  const ready = open.then(async (session) => {
    const checked = check && (await tried(session, job, graph.sha256, provider, bytesOf(check), tell));
    return { session, bytes: weightsData.length, check: checked, runs: checked ? 1 : 0 };
  });
  sessions.set(graph.sha256, await (isEngine(id) ? ready.catch(cannot) : ready));
  return { ...got, downloadMs };
}

async function openOrt(
  { model }: Job,
  id: OrtBuild,
  binary: Uint8Array<ArrayBuffer>,
  graph: Uint8Array,
  weights: Uint8Array,
): Promise<Session> {
  runtime ??= { id, ort: await openRuntime(id, binary, threads).catch(siteScript) };
  const names = { input: model.input.name, output: model.output };
  return openSession(runtime.ort, id === 'wasm' ? 'wasm' : 'webgpu', graph, weights, names);
}

async function openOwn(
  build: Build,
  binary: Uint8Array<ArrayBuffer>,
  plan: Uint8Array,
  weights: Uint8Array,
  sha256: string,
): Promise<Session> {
  kernels ??= { build, binary };
  return openEngineSession(kernels.binary, kernels.build, plan, weights, { sha256, threads });
}

/** Whatever the engine fails of, the network is not lost with it. */
function cannot(error: unknown): never {
  throw new Unable(error instanceof Error ? error.message : String(error));
}

/** The self-check of a new session, with every gate open. */
function tried(
  { run }: Session,
  { model }: Job,
  graph: string,
  provider: Provider,
  file: Uint8Array,
  tell: Tell,
) {
  tell({ stage: 'run', provider, first: true });
  const recorded = JSON.parse(new TextDecoder().decode(file)) as Recorded;
  const open = Array.from({ length: model.blocks }, () => 1);
  return selfCheck(
    recorded,
    model.input,
    graph,
    async (input, size) => (await run(input, size, open)).logits,
  );
}

/** The runtime's code is a file of the site too: where an import of it fails, it is looked at. */
async function siteScript(error: unknown): Promise<never> {
  throw await scriptFailure(error);
}
