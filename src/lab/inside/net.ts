import type { Convolve, Plan, Thin } from '../../inference/engine/plan.ts';

/** One block of a network as it is drawn; names of maps are those of the engine's plan. */
export interface Block {
  readonly stage: 0 | 1 | 2;
  readonly channels: number;
  /** Places in a row, and in a column, of its maps. */
  readonly size: number;
  /** What comes in on the shortcut, what the branch adds, their sum; what leaves after the ReLU. */
  readonly x: string;
  readonly f: string;
  /** Of a residual block only. */
  readonly sum?: string;
  readonly out: string;
  /** The map inside the branch, after its first convolution and ReLU. */
  readonly middle: string;
  /** Where x is smaller than the map that it comes from: every so many places, and channels of zeros before its own. */
  readonly thin?: { readonly stride: number; readonly before: number };
}

/** A network as a page has to know it before anything is fetched. */
export interface Net {
  readonly id: string;
  readonly name: string;
  readonly layers: number;
  readonly family: 'resnet' | 'plain';
  /** The first convolution's own output, and what leaves after its ReLU. */
  readonly first: { readonly own: string; readonly out: string };
  readonly blocks: readonly Block[];
}

/** The blocks of a plan, in order, and its first convolution. */
export function netOf(plan: Plan): Pick<Net, 'first' | 'blocks'> {
  const convolutions = plan.steps.filter((step) => step.op === 'convolve');
  const [stem] = convolutions;
  const ends = convolutions.filter(({ gate }) => gate !== undefined);
  const blocks = ends.map((step, i): Block => {
    const [channels, size] = plan.maps[step.to]!;
    const thin = thinned(plan, step.shortcut ?? step.bypass ?? '');
    return {
      stage: Math.floor((3 * i) / ends.length) as Block['stage'],
      ...{ channels, size, x: step.shortcut ?? step.bypass ?? '', f: step.to },
      ...(step.sum !== undefined && { sum: step.sum }),
      ...{ out: out(step), middle: step.from },
      ...(thin && { thin }),
    };
  });
  return { first: { own: stem?.to ?? '', out: stem ? out(stem) : '' }, blocks };
}

function out(step: Convolve): string {
  return step.relu ?? step.sum ?? step.to;
}

/** What the steps of a shortcut do together, back to the block before. */
function thinned({ steps }: Plan, name: string): Block['thin'] {
  const chain: Thin[] = [];
  for (let at = name; ; at = chain.at(-1)!.from) {
    const step = steps.find(({ op, to }) => op === 'thin' && to === at);
    if (step?.op !== 'thin') break;
    chain.push(step);
  }
  if (chain.length === 0) return undefined;
  const stride = chain.reduce((product, step) => product * step.stride[0], 1);
  return { stride, before: chain.reduce((sum, { before }) => sum + before, 0) };
}
