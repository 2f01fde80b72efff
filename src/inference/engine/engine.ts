import { checkPlan } from './check-plan.ts';
import { convolutionScales, convolutionWeights, linearWeights, STEP, type Build } from './constants.ts';
import { assemble, type Crew, type Helper } from './crew.ts';
import { EngineError } from './error.ts';
import { BLOCK, floatBytes, layOut, up, type Layout } from './layout.ts';
import {
  gates as gateCount,
  MOST,
  multiplyAdds,
  result,
  results,
  type Convolve,
  type Plan,
  type Step,
} from './plan.ts';
import { shareable } from './simd.ts';

/** What the kernels export: see kernels/index.ts. */
interface Kernels {
  convolve(fields: number, from: number, to: number): void;
  maxPool(...numbers: number[]): void;
  pack(...numbers: number[]): void;
  thin(...numbers: number[]): void;
  mean(...numbers: number[]): void;
  linear(...numbers: number[]): void;
}

/** A map as it lies in the engine's memory, good until the next run: [height][width][pitch], of which `channels` count. */
export interface FeatureMap {
  readonly data: Float32Array;
  readonly height: number;
  readonly width: number;
  readonly channels: number;
  readonly pitch: number;
}

export interface Asked {
  /** A number for each block, 1 = on; all on where it is left out. */
  readonly gates?: readonly number[] | undefined;
  /** The names of maps, as the plan has them, to be had after the run. */
  readonly keep?: readonly string[] | undefined;
}

/** One network, ready to run. */
export interface Engine {
  /**
   * The logits for a picture [3, height, width] in floats, and the maps that were asked for. What a run before has computed
   * and neither the picture nor a gate has changed is not computed again. Throws RangeError for an input or gates of another
   * length and for maps that there are not; EngineError: no-memory.
   */
  run(input: Float32Array, asked?: Asked): { logits: Float32Array; maps: Record<string, FeatureMap> };
  /** Lets go of what the last run left behind: the next one computes everything. */
  forget(): void;
  /** The memory that the network takes, in bytes. */
  readonly bytes: number;
  /** The steps that the last run computed. */
  readonly computed: number;
  /** On how many threads large convolutions are computed. */
  readonly threads: number;
  /** Sends the helpers away; afterwards the engine is not used any more. */
  end(): void;
}

const PAGE = 65536;
/** A convolution of fewer multiply-adds than this is done before another thread has woken up. */
export const WORTH_SHARING = 8e6;

/**
 * Makes a network ready: `kernels` is the build that `chooseBuild` names. With helpers, which only an isolated page may have,
 * large convolutions are shared with them. Throws EngineError: bad-plan, no-memory, and what WebAssembly throws for other bytes
 * than the kernels'.
 */
export async function openEngine(
  kernels: Uint8Array<ArrayBuffer>,
  build: Build,
  plan: Plan,
  weights: Uint8Array,
  helpers: readonly Helper[] = [],
): Promise<Engine> {
  checkPlan(plan, weights.byteLength);
  const layout = layOut(plan);
  const shared = helpers.length > 0;
  const memory = claim(layout.end, mostBytes(plan, layout), shared);
  const module = await WebAssembly.compile(shared ? shareable(kernels) : kernels);
  const { exports } = await WebAssembly.instantiate(module, { env: { memory } });
  const run = exports as unknown as Kernels;
  load(
    plan,
    layout,
    build,
    memory.buffer,
    new DataView(weights.buffer, weights.byteOffset, weights.byteLength),
  );
  const crew = shared ? assemble(helpers, module, memory, run.convolve) : null;
  return create(plan, layout, memory, run, crew);
}

/** With every map kept. */
function mostBytes({ maps }: Plan, { end }: Layout): number {
  return Object.values(maps).reduce((sum, shape) => sum + up(floatBytes(shape), BLOCK), end);
}

function claim(bytes: number, most: number, shared: boolean): WebAssembly.Memory {
  try {
    return new WebAssembly.Memory({
      initial: Math.ceil(bytes / PAGE),
      maximum: Math.ceil(most / PAGE),
      shared,
    });
  } catch (error) {
    throw new EngineError('no-memory', `${bytes} bytes: ${String(error)}`);
  }
}

/** Writes the constants, the borders and what never changes of the convolutions' fields. */
function load(
  { maps, ranges, steps }: Plan,
  layout: Layout,
  build: Build,
  memory: ArrayBuffer,
  file: DataView,
): void {
  const put = (at: number, list: Int8Array | Float32Array): void =>
    new Uint8Array(memory).set(new Uint8Array(list.buffer, list.byteOffset, list.byteLength), at);
  const bytes = new Uint8Array(memory);
  for (const { start, end, lower, zero } of layout.packed.values()) {
    bytes.fill(lower > 0 ? zero >> 7 : zero, start, end);
    if (lower > 0) bytes.fill(zero & 127, start + lower, end + lower);
  }
  for (const step of steps) {
    const [own] = maps[step.from]!;
    const [filters] = maps[step.to]!;
    const at = layout.constants.get(step.to);
    if (at === undefined) continue;
    if (step.op === 'linear') {
      put(at.weights, linearWeights(file, step, { classes: filters, features: own }));
      const list = (from: number) =>
        Float32Array.from({ length: filters }, (_, i) => file.getFloat32(from + i * 4, true));
      put(at.scales, list(step.scales));
      put(at.biases, list(step.biases));
    } else if (step.op === 'convolve') {
      const { channels } = layout.packed.get(step.from)!;
      put(at.weights, convolutionWeights(file, step, { filters, own, channels, step: STEP[build] }));
      const each = own * step.kernel[0] * step.kernel[1];
      const { scales, biases } = convolutionScales(file, step, { filters, each }, ranges[step.from]!);
      put(at.scales, scales);
      put(at.biases, biases);
    }
  }
}

function create(
  plan: Plan,
  layout: Layout,
  memory: WebAssembly.Memory,
  kernels: Kernels,
  crew: Crew | null,
): Engine {
  const { maps, steps, input: entry, output } = plan;
  const [channels, height, width] = maps[entry]!;
  const blocks = gateCount(plan);
  const all = steps.flatMap(results);
  /** Maps that a run stores only where they are asked for; room for them is taken the first time. */
  const kept = new Map<string, number>();
  /** What the last run left behind: its maps, its gates, and whether there has been one. */
  let stored = new Set<string>();
  let set: readonly number[] = [];
  let ran = false;
  let computed = 0;

  const at = (name: string): number => layout.floats.get(name) ?? (stored.has(name) ? kept.get(name)! : 0);
  const open = (gate: number | undefined): number => (gate === undefined ? 1 : (set[gate] ?? 1));

  function room(name: string): void {
    if (layout.floats.has(name) || kept.has(name)) return;
    const used = [...kept.keys()].reduce((sum, each) => sum + up(floatBytes(maps[each]!), BLOCK), layout.end);
    const wanted = used + floatBytes(maps[name]!);
    const missing = Math.ceil((wanted - memory.buffer.byteLength) / PAGE);
    try {
      if (missing > 0) memory.grow(missing);
    } catch (error) {
      throw new EngineError('no-memory', `${wanted} bytes: ${String(error)}`);
    }
    kept.set(name, used);
  }

  /** Writes the picture as bytes, its colours side by side. Whether any byte is another than before. */
  function enter(picture: Float32Array): boolean {
    const { at: start, pitch, channels: step, lower, inverse, zero } = layout.packed.get(entry)!;
    const most = lower > 0 ? MOST.fine : MOST.byte;
    const bytes = new Uint8Array(memory.buffer);
    let changed = false;
    for (let channel = 0, from = 0; channel < channels; channel++) {
      for (let y = 0; y < height; y++) {
        for (let to = start + y * pitch + channel, x = 0; x < width; x++, to += step) {
          // Rounded, halves upwards, and cut off; NaN is 0.
          const value = picture[from++]! * inverse + zero + 0.5;
          const whole = value >= most ? most : value > 0 ? Math.floor(value) : 0;
          const byte = lower > 0 ? whole >> 7 : whole;
          if (bytes[to] !== byte) changed = true;
          bytes[to] = byte;
          if (lower === 0) continue;
          if (bytes[to + lower] !== (whole & 127)) changed = true;
          bytes[to + lower] = whole & 127;
        }
      }
    }
    return changed;
  }

  function perform(step: Step): void {
    const from = maps[step.from]!;
    const to = maps[step.to]!;
    const filled = (count: number): number => up(count, BLOCK);
    const constants = layout.constants.get(step.to)!;
    switch (step.op) {
      case 'convolve':
        fields(step, constants.fields);
        if (crew && multiplyAdds(plan, step) >= WORTH_SHARING) crew.convolve(constants.fields, to[1] * to[2]);
        else kernels.convolve(constants.fields, 0, to[1] * to[2]);
        return;
      case 'maxPool': {
        const [[rows, columns], [down, right], [top, left]] = [step.kernel, step.stride, step.pads];
        const size = [filled(from[0]), from[1], from[2]];
        const window = [rows, columns, down, right, top, left];
        kernels.maxPool(at(step.from), at(step.to), ...size, ...window, to[2], 0, to[1]);
        break;
      }
      case 'thin': {
        const [down, right] = step.stride;
        const source = [from[2], filled(from[0]), from[0]];
        kernels.thin(
          at(step.from),
          at(step.to),
          ...source,
          down,
          right,
          step.before,
          to[1],
          to[2],
          filled(to[0]),
        );
        break;
      }
      case 'mean':
        kernels.mean(at(step.from), at(step.to), from[1] * from[2], filled(from[0]));
        break;
      case 'linear': {
        const { weights, scales, biases } = constants;
        kernels.linear(at(step.from), weights, scales, biases, at(step.to), filled(from[0]), to[0]);
      }
    }
    const packed = layout.packed.get(step.to);
    if (packed) {
      const { at: start, pitch, lower, inverse, zero } = packed;
      kernels.pack(at(step.to), start, pitch, to[2], filled(to[0]), lower, inverse, zero, 0, to[1]);
    }
  }

  /** Writes the fields of the kernels' Convolution, in its order. */
  function fields(step: Convolve, address: number): void {
    const { at: start, pitch, lower, channels: own } = layout.packed.get(step.from)!;
    const { weights, scales, biases } = layout.constants.get(step.to)!;
    const [filters, , columns] = maps[step.to]!;
    const { kernel, stride, pads, gate, bypass, shortcut, sum, relu } = step;
    const goes = result(step);
    const packed = layout.packed.get(goes);
    const opened = open(gate);
    const closed = bypass !== undefined && opened !== 1;
    const integers = new Int32Array(memory.buffer, address);
    const floats = new Float32Array(memory.buffer, address);
    let next = 0;
    const put = (...values: number[]): void => values.forEach((value) => (integers[next++] = value));
    const putFloats = (...values: number[]): void => values.forEach((value) => (floats[next++] = value));
    put(start - pads[0] * pitch - pads[1] * own, weights, scales, biases);
    put(columns, up(filters, BLOCK), kernel[0], kernel[1] * own);
    put(lower, pitch, stride[1] * own, stride[0] * pitch);
    put(at(step.to) && goes !== step.to ? at(step.to) : 0);
    put(closed ? at(bypass) : shortcut === undefined ? 0 : at(shortcut));
    putFloats(opened, closed ? 1 - opened : 1);
    put(sum === undefined || goes === sum ? 0 : at(sum), relu === undefined ? 0 : closed ? 2 : 1, at(goes));
    put(packed?.at ?? 0, packed?.lower ?? 0, packed?.pitch ?? 0);
    putFloats(packed?.inverse ?? 0, packed?.zero ?? 0);
  }

  return {
    get bytes() {
      return memory.buffer.byteLength;
    },
    get computed() {
      return computed;
    },
    threads: crew?.threads ?? 1,
    end() {
      crew?.end();
    },
    forget() {
      ran = false;
    },
    run(picture, { gates = [], keep = [] } = {}) {
      if (picture.length !== channels * height * width)
        throw new RangeError(`${picture.length} numbers for an input of ${channels}×${height}×${width}`);
      if (gates.length > 0 && gates.length !== blocks)
        throw new RangeError(`${gates.length} gates for ${blocks} blocks`);
      const unknown = keep.find((name) => !all.includes(name));
      if (unknown !== undefined) throw new RangeError(`there is no map ${unknown}`);
      keep.forEach(room);

      const now = Array.from({ length: blocks }, (_, gate) => gates[gate] ?? 1);
      const changed = enter(picture) || !ran;
      const first = changed
        ? 0
        : steps.findIndex(
            (step) =>
              (step.op === 'convolve' && step.gate !== undefined && now[step.gate] !== set[step.gate]) ||
              results(step).some(
                (name) => keep.includes(name) && !layout.floats.has(name) && !stored.has(name),
              ),
          );
      const begin = first === -1 ? steps.length : first;
      // Maps of the steps before stay good where they were stored.
      const before = new Set(steps.slice(0, begin).flatMap(results));
      stored = new Set([...keep, ...[...stored].filter((name) => before.has(name))]);
      set = now;
      ran = false;
      for (const step of steps.slice(begin)) perform(step);
      ran = true;
      computed = steps.length - begin;

      const view = (name: string): FeatureMap => {
        const [own, rows, columns] = maps[name]!;
        const length = floatBytes(maps[name]!) / 4;
        const data = new Float32Array(memory.buffer, at(name), length);
        return { data, height: rows, width: columns, channels: own, pitch: up(own, BLOCK) };
      };
      const logits = new Float32Array(memory.buffer, at(output), maps[output]![0]).slice();
      return { logits, maps: Object.fromEntries(keep.map((name) => [name, view(name)])) };
    },
  };
}
