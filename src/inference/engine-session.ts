import { EngineError } from './engine/error.ts';
import type { Helper } from './engine/crew.ts';
import { openEngine, WORTH_SHARING, type Engine } from './engine/engine.ts';
import type { Build } from './engine/constants.ts';
import { explain, stepOf } from './engine/explain.ts';
import { multiplyAdds, type Plan } from './engine/plan.ts';
import { asPlanes, moments, type Planes } from './engine/planes.ts';
import type { Inside } from './protocol.ts';
import type { Look, Ran, Session } from './session.ts';

const BUILDS: Record<Build, () => Promise<{ default: string }>> = {
  relaxed: () => import('./engine/built/relaxed.wasm?url'),
  plain: () => import('./engine/built/plain.wasm?url'),
};

/** The address of a build of the kernels, under the site's own origin. */
export async function kernelsUrl(build: Build): Promise<string> {
  return (await BUILDS[build]()).default;
}

/** So many threads more than this one, to help the engine. */
const hire = (count: number): Helper[] =>
  Array.from(
    { length: count },
    () => new Worker(new URL('./engine/helper.ts', import.meta.url), { type: 'module' }),
  );

/**
 * A network ready to run on the site's own engine, on up to `threads` where it is large; `sha256` is that of the weights. Throws
 * what openEngine throws, and SyntaxError for a plan that is no JSON.
 */
export async function openEngineSession(
  kernels: Uint8Array<ArrayBuffer>,
  build: Build,
  file: Uint8Array,
  weights: Uint8Array,
  { sha256, threads }: { sha256: string; threads: number },
): Promise<Session> {
  const plan = JSON.parse(new TextDecoder().decode(file)) as Plan;
  if (plan.weights.sha256 !== sha256) throw new EngineError('bad-plan', 'the plan is for other weights');
  const large = plan.steps.some((step) => multiplyAdds(plan, step) >= WORTH_SHARING);
  const engine = await openEngine(kernels, build, plan, weights, large ? hire(threads - 1) : []);
  const names = insideOf(plan);
  return {
    adapter: '',
    threads: engine.threads,
    // Not at once: what goes wrong is to come as a rejected promise, as from any other session.
    run: async (input, _size, gates, look = {}) => {
      await Promise.resolve();
      const { keep } = gates && names ? names : { keep: [] };
      const { logits, maps } = engine.run(input, { gates, keep: [...keep, ...wanted(plan, look)] });
      const looked = seen(plan, weights, maps, input, look);
      return gates && names ? { logits, inside: inside(maps, names), ...looked } : { logits, ...looked };
    },
    release: async () => {
      await Promise.resolve();
      engine.end();
    },
  };
}

type Maps = ReturnType<Engine['run']>['maps'];

/** The maps that a run has to keep for what is asked: those to be shown, and what the convolution to be explained reads. */
function wanted(plan: Plan, { keep = [], explain: place }: Look): string[] {
  const read = place && stepOf(plan, place.map).from;
  return [...keep, ...(read === undefined || read === plan.input ? [] : [read])];
}

function seen(
  plan: Plan,
  weights: Uint8Array,
  maps: Maps,
  input: Float32Array,
  { keep, explain: place }: Look,
): Pick<Ran, 'maps' | 'explained'> {
  const planes = (name: string): Planes => {
    const { channels, height, width } = maps[name]!;
    return { data: asPlanes(maps[name]!), channels, height, width };
  };
  const read = place && stepOf(plan, place.map).from;
  const from = read === undefined ? undefined : read === plan.input ? input : planes(read).data;
  return {
    ...(keep && { maps: Object.fromEntries(keep.map((name) => [name, planes(name)])) }),
    ...(place && from && { explained: explain(plan, weights, from, place) }),
  };
}

interface Names {
  readonly features: string;
  readonly responses: readonly string[];
  readonly keep: readonly string[];
}

/** The maps that experiments look at: the last before global pooling, and what each 3×3 layer gives before addition and ReLU. */
function insideOf({ steps }: Plan): Names | null {
  const features = steps.find(({ op }) => op === 'mean')?.from;
  if (features === undefined) return null;
  const layers = steps.filter((step) => step.op === 'convolve' && step.kernel.join() === '3,3');
  const responses = layers.map(({ to }) => to);
  return { features, responses, keep: [features, ...responses] };
}

function inside(maps: Maps, { features, responses }: Names): Inside {
  const last = maps[features]!;
  return {
    features: asPlanes(last),
    shape: [last.channels, last.height, last.width],
    responses: Float32Array.from(responses, (name) => moments(maps[name]!).deviation),
  };
}
