import { useState } from 'preact/hooks';
import { tell } from '../bench/text.ts';
import type { Text } from '../classify/text.ts';
import type { Spot } from './settings.ts';

interface Props {
  t: Text;
  /** The side of the picture, in pixels. */
  size: number;
  draw: (at: Spot) => void;
}

const STEPS: Readonly<Record<string, Spot>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** The brush for the keyboard: arrow keys move it, space and Enter paint, with Shift it paints on its way. */
export function Brush({ t, size, draw }: Props) {
  const [[left, top], move] = useState<Spot>([size / 2, size / 2]);
  const keys = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    if (step === undefined) return;
    event.preventDefault();
    // The arrow keys of the network walk its blocks.
    event.stopPropagation();
    const to = [left + step[0], top + step[1]].map((at) => Math.min(size - 1, Math.max(0, at)));
    const spot: Spot = [to[0]!, to[1]!];
    move(spot);
    if (event.shiftKey) draw(spot);
  };
  return (
    <button
      type="button"
      class="inside-brush"
      aria-label={tell(t, 'inside.brush', { column: left + 1, row: top + 1 })}
      style={{ left: `${(left / size) * 100}%`, top: `${(top / size) * 100}%` }}
      onKeyDown={keys}
      onClick={() => draw([left, top])}
    />
  );
}
