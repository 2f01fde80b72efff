/** How pixels are scaled for the file as it is, and for the graphs, which leave out what the file does to its input first. */

import { channels, UsageError } from './arguments.ts';
import type { Scale } from './evaluate/verify.ts';
import type { Net } from './net/types.ts';

const NONE: Scale = { mean: [0, 0, 0], std: [1, 1, 1] };
const BYTES = 2; // a deviation beyond it is that of pixels from 0 to 255

/**
 * Mean and std by the options, else by the file's metadata, else, where the network normalizes its input itself, those that
 * leave pixels as they are. Throws UsageError where none of these tells.
 */
export function given(option: Partial<Record<'mean' | 'std', string>>, { metadata, first }: Net): Scale {
  const text = (name: 'mean' | 'std'): string | undefined => option[name] ?? metadata[name];
  const [mean, std] = [text('mean'), text('std')];
  if (mean === undefined && std === undefined && first) {
    const bytes = first.scale.some((scale) => Math.abs(1 / scale) > BYTES);
    return bytes ? { ...NONE, std: [1 / 255, 1 / 255, 1 / 255] } : NONE;
  }
  const needed = (name: 'mean' | 'std', found: string | undefined): number[] => {
    if (found !== undefined) return channels(name, found);
    throw new UsageError(
      `--${name}: three numbers are needed, such as 0.5,0.5,0.5; they are not in the file, and without those of the training the network sees other pictures than it learned`,
    );
  };
  return { mean: needed('mean', mean), std: needed('std', std) };
}

/** The scale for the graphs: (p − mean) / std with scale · x + shift behind it. Throws an Error where a channel vanishes. */
export function ours({ mean, std }: Scale, { first }: Net): Scale {
  if (!first) return { mean, std };
  const { scale, shift } = first;
  const bad = scale.findIndex((each) => !(each > 0));
  if (bad >= 0)
    throw new Error(
      `the network multiplies channel ${bad} of its input by ${scale[bad]}; only positive numbers are supported`,
    );
  return {
    mean: mean.map((each, i) => each - ((shift[i] ?? 0) * (std[i] ?? 1)) / (scale[i] ?? 1)),
    std: std.map((each, i) => each / (scale[i] ?? 1)),
  };
}
