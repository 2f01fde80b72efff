import { EngineError } from './error.ts';
import {
  mostOf,
  MOST_FINE_INPUTS,
  results,
  type Convolve,
  type MaxPool,
  type Pair,
  type Plan,
  type Shape,
} from './plan.ts';

/** More than any network here has: what claims more is a mistake, and must not ask the browser for the memory. */
const LARGEST = 2 ** 28;

/**
 * That everything a plan says holds: every map is computed before it is read and has the shape that follows from it, every
 * constant lies inside of weights of `bytes` bytes. The kernels ask nothing, so that what passes here cannot leave its
 * memory. Throws EngineError: bad-plan.
 */
export function checkPlan(plan: Plan, bytes: number): void {
  const { maps, ranges, steps } = plan;
  // What was read of a file is of no type until it has been looked at.
  need((plan.version as number) === 1, `version ${String(plan.version)} is not known`);
  need(plan.weights.bytes === bytes, `it is for weights of ${plan.weights.bytes} bytes, these have ${bytes}`);
  need(Object.hasOwn(maps, plan.input) && steps.length > 0, 'it has no input or no steps');
  for (const [name, shape] of Object.entries(maps)) {
    need((shape.length as number) === 3 && shape.every((size) => whole(size, 1)), `${name}: no shape`);
    need(shape[0] * shape[1] * shape[2] < LARGEST, `${name}: too large`);
  }
  for (const [name, range] of Object.entries(ranges)) {
    const { scale, zero, fine } = range;
    need(scale > 0 && Number.isFinite(scale) && whole(zero) && zero <= mostOf(range), `${name}: no range`);
    need(fine === undefined || (fine as unknown) === true, `${name}: fine or not`);
  }

  const known = new Set([plan.input]);
  let gate = 0;
  for (const step of steps) {
    const { to } = step;
    const shape = (name: string): Shape => {
      need(known.has(name), `${to} reads ${name}, which nothing before it computes`);
      return maps[name]!;
    };
    const holds = (at: number, length: number, unit: number, what: string) =>
      need(whole(at) && at % unit === 0 && at + length * unit <= bytes, `${to}: ${what} outside of the file`);
    const from = shape(step.from);
    for (const name of results(step)) {
      need(
        Object.hasOwn(maps, name) && !known.has(name),
        `${to} writes ${name}, which is no map or there already`,
      );
      need(same(maps[name]!, maps[to]!), `${name}: another shape than ${to}`);
    }
    const [channels, height, width] = maps[to]!;
    const constants = (step: { weights: number; scales: number; biases?: number }, each: number) => {
      holds(step.weights, channels * each, 1, 'weights');
      holds(step.scales, channels, 4, 'scales');
      if (step.biases !== undefined) holds(step.biases, channels, 4, 'biases');
    };
    const fits = (...expected: Shape) => need(same(expected, maps[to]!), `${to}: not the shape that follows`);
    switch (step.op) {
      case 'convolve': {
        const { shortcut, bypass, sum, relu } = step;
        fits(channels, ...windows(step, from));
        constants(step, from[0] * step.kernel[0] * step.kernel[1]);
        need(Object.hasOwn(ranges, step.from), `${step.from}: no range, but ${to} reads it`);
        need(
          !ranges[step.from]!.fine || from[0] * step.kernel[0] * step.kernel[1] <= MOST_FINE_INPUTS,
          `${step.from}: too many channels to be fine`,
        );
        need(
          (shortcut === undefined) === (sum === undefined),
          `${to}: a shortcut without a sum, or a sum without`,
        );
        need(bypass === undefined || (relu !== undefined && shortcut === undefined), `${to}: no plain block`);
        for (const name of [shortcut, bypass])
          if (name !== undefined) need(same(shape(name), maps[to]!), `${name}: cannot stand beside ${to}`);
        if (step.gate !== undefined) need(step.gate === gate++, `${to}: gate ${step.gate} out of order`);
        need(
          step.gate === undefined || (shortcut ?? bypass) !== undefined,
          `${to}: a gate without a shortcut`,
        );
        break;
      }
      case 'maxPool':
        fits(from[0], ...windows(step, from));
        need(
          step.pads.every((pad, i) => pad < step.kernel[i % 2]!),
          `${to}: a window outside of the map`,
        );
        break;
      case 'thin': {
        const [down, right] = step.stride;
        need(whole(down, 1) && whole(right, 1) && whole(step.before), `${to}: no stride`);
        need(channels >= from[0] + step.before, `${to}: too few channels`);
        fits(channels, Math.ceil(from[1] / down), Math.ceil(from[2] / right));
        break;
      }
      case 'mean':
        fits(from[0], 1, 1);
        break;
      case 'linear':
        fits(channels, 1, 1);
        need(from[1] * from[2] === 1, `${to}: its input is not one place`);
        constants(step, from[0]);
        break;
      default:
        need(false, `there is no operation ${String((step as { op: unknown }).op)}`);
    }
    need(height > 0 && width > 0, to);
    results(step).forEach((name) => known.add(name));
  }
  need(known.has(plan.output), `nothing computes ${plan.output}`);
}

/** How many windows fit, down and across. */
function windows(
  { kernel, stride, pads, to }: Convolve | MaxPool,
  [, height, width]: Shape,
): [number, number] {
  const sound = [kernel, stride].every(
    (pair: Pair) => (pair.length as number) === 2 && pair.every((size) => whole(size, 1)),
  );
  need(
    sound && (pads.length as number) === 4 && pads.every((pad) => whole(pad) && pad < 64),
    `${to}: no window`,
  );
  const count = (size: number, axis: 0 | 1) =>
    Math.floor((size + pads[axis] + pads[axis + 2]! - kernel[axis]) / stride[axis]) + 1;
  return [count(height, 0), count(width, 1)];
}

function same(a: Shape, b: Shape): boolean {
  return a.every((size, i) => size === b[i]);
}

function whole(value: number, least = 0): boolean {
  return Number.isInteger(value) && value >= least;
}

function need(holds: boolean, message: string): asserts holds {
  if (!holds) throw new EngineError('bad-plan', `the plan of the network does not hold: ${message}`);
}
