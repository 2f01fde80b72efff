import { readFileSync } from 'node:fs';
import manifest from '../../../models/manifest.json' with { type: 'json' };
import { convolutionScales } from '../../inference/engine/constants.ts';
import type { Plan } from '../../inference/engine/plan.ts';
import type { Layer } from './multiply.ts';

/** The network whose first convolution the page shows. */
const NET = 'resnet-20';

/** The first convolution of a network of the zoo as the engine has it, at build time. */
export function firstLayer(zoo = 'models/zoo'): Layer {
  const folder = `${zoo}/${NET}`;
  const plan = JSON.parse(readFileSync(`${folder}/plan.json`, 'utf8')) as Plan;
  const bytes = readFileSync(`${folder}/weights.bin`);
  const file = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const step = plan.steps.find(({ op }) => op === 'convolve');
  const model = manifest.models.find(({ id }) => id === NET);
  if (step?.op !== 'convolve' || step.relu === undefined || !model)
    throw new Error(`${NET} does not begin with a convolution and a ReLU`);
  const [channels, size] = plan.maps[step.from]!;
  const [filters] = plan.maps[step.to]!;
  const each = channels * step.kernel[0] * step.kernel[1];
  const range = plan.ranges[step.from]!;
  const { scales, biases } = convolutionScales(file, step, { filters, each }, range);
  return {
    net: model.name,
    size,
    mean: model.input.mean,
    std: model.input.std,
    range,
    next: plan.ranges[step.relu]!,
    weights: Array.from({ length: filters * each }, (_, i) => file.getInt8(step.weights + i)),
    scales: [...scales.subarray(0, filters)],
    biases: [...biases.subarray(0, filters)],
  };
}
