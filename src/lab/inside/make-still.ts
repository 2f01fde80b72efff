import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pixels } from '../../../models/quantize/decode.ts';
import { classMap, type Head } from '../../inference/cam.ts';
import { openEngine } from '../../inference/engine/engine.ts';
import type { Plan } from '../../inference/engine/plan.ts';
import { asPlanes, moments } from '../../inference/engine/planes.ts';
import type { Model } from '../../inference/manifest.ts';
import { softmax } from '../../inference/postprocess.ts';
import { normalize, seen } from '../../inference/preprocess.ts';
import { briefly } from '../bench/still.ts';
import { netOf } from './net.ts';
import { pack, type Still } from './still.ts';

/** The sample that is shown before anything runs. */
export const STILL_IMAGE = 'cat';

const read = async (path: string) => new Uint8Array(await readFile(join(process.cwd(), path)));
/** Every build of the kernels gives the same numbers; this one runs in every Node. */
export const KERNELS = 'src/inference/engine/built/plain.wasm';

/** The engine's plan of a network of the zoo. */
export async function readPlan({ files }: Model): Promise<Plan> {
  return JSON.parse(new TextDecoder().decode(await read(`models/zoo/${files.engine!.path}`))) as Plan;
}

/** The last layer of a network in floats. */
function headOf({ steps, maps }: Plan, file: Uint8Array): Head {
  const step = steps.at(-1);
  if (step?.op !== 'linear') throw new Error('a network that does not end in a linear layer');
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const features = maps[step.from]![0];
  const list = <T>(length: number, each: (i: number) => T) => Array.from({ length }, (_, i) => each(i));
  const classes = maps[step.to]![0];
  return {
    weights: list(classes, (of) =>
      list(
        features,
        (i) => view.getInt8(step.weights + of * features + i) * view.getFloat32(step.scales + of * 4, true),
      ),
    ),
    bias: list(classes, (of) => view.getFloat32(step.biases + of * 4, true)),
  };
}

/** The state that a page shows before anything runs, made by the engine itself, and the bytes of its maps. */
export async function makeStill(model: Model): Promise<{ still: Still; bytes: Int8Array<ArrayBuffer> }> {
  const plan = await readPlan(model);
  const weights = await read(`models/zoo/${model.files.weights.path}`);
  const engine = await openEngine(await read(KERNELS), 'plain', plan, weights);
  const head = headOf(plan, weights);
  const file = await read(`public/samples/${STILL_IMAGE}.webp`);
  const input = normalize(seen(await pixels(file), model.input), model.input);
  const { first, blocks } = netOf(plan);
  const layers = plan.steps.filter((step) => step.op === 'convolve').map(({ to }) => to);
  const names = [first.out, ...blocks.map(({ f }) => f)];
  const last = blocks.at(-1)!;
  const { logits, maps } = engine.run(input, { keep: [...names, ...layers, last.out] });
  const { bytes, steps } = pack(names.map((name) => asPlanes(maps[name]!)));
  const { channels, size } = last;
  const features = {
    features: asPlanes(maps[last.out]!),
    shape: [channels, size, size],
    responses: new Float32Array(),
  } as const;
  const round = (value: number, digits: number) => Number(value.toPrecision(digits));
  const still: Still = {
    ...{ net: model.id, image: STILL_IMAGE, steps: steps.map((step) => round(step, 6)) },
    probabilities: softmax(logits).map((share) => briefly(share, 5)),
    responses: layers.map((name) => round(moments(maps[name]!).deviation, 4)),
    evidence: Array.from(logits, (_, of) =>
      Array.from(classMap(features, head, of), (value) => round(value, 3)),
    ),
  };
  return { still, bytes };
}
