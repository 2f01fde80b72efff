import { useState } from 'preact/hooks';
import { tell } from '../bench/text.ts';
import type { Text } from '../classify/text.ts';
import { enough, MOST_DRAWN, onGrid } from './drawn.ts';
import { CLASS_COLOURS } from './Plane.tsx';
import type { Drawn } from './points.ts';

interface Props {
  t: Text;
  drawn: readonly Drawn[];
  change: (drawn: readonly Drawn[]) => void;
}

/** How far an arrow key moves the pen. */
const STEP = 4 / 63;

/** A plane to draw points on, with a finger, a mouse, or the arrow keys and Enter. */
export function Draw({ t, drawn, change }: Props) {
  const [label, setLabel] = useState(0);
  const [pen, setPen] = useState<readonly [number, number]>([0, 0]);
  const [stroke, setStroke] = useState<readonly Drawn[] | null>(null);
  const shown = stroke ? [...drawn, ...stroke] : drawn;
  const full = shown.length >= MOST_DRAWN;

  const at = (event: PointerEvent): Drawn => {
    const { left, top, width, height } = (event.currentTarget as Element).getBoundingClientRect();
    const x = ((event.clientX - left) / width) * 2 - 1;
    return [onGrid(x), onGrid(1 - ((event.clientY - top) / height) * 2), label];
  };
  const move = (event: PointerEvent) => {
    if (!stroke || full) return;
    const next = at(event);
    const last = stroke.at(-1);
    if (!last || Math.hypot(next[0] - last[0], next[1] - last[1]) > 0.07) setStroke([...stroke, next]);
  };
  const key = (event: KeyboardEvent) => {
    const [x, y] = pen;
    const moved: Record<string, readonly [number, number]> = {
      ArrowLeft: [x - STEP, y],
      ArrowRight: [x + STEP, y],
      ArrowUp: [x, y + STEP],
      ArrowDown: [x, y - STEP],
    };
    const to = moved[event.key];
    if (to) setPen([onGrid(to[0]), onGrid(to[1])]);
    else if (event.key === 'Enter' || event.key === ' ') {
      if (!full) change([...drawn, [onGrid(x), onGrid(y), label]]);
    } else return;
    event.preventDefault();
  };
  const end = () => {
    if (stroke) change([...drawn, ...stroke]);
    setStroke(null);
  };

  return (
    <div class="train-draw">
      <p class="bench-hint" id="train-draw-hint">
        {tell(t, 'train.draw')}
      </p>
      <svg
        viewBox="-1.05 -1.05 2.1 2.1"
        role="application"
        tabindex={0}
        aria-label={tell(t, 'train.draw.label', { n: shown.length })}
        aria-describedby="train-draw-hint"
        onKeyDown={key}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          if (!full) setStroke([at(event)]);
        }}
        onPointerMove={move}
        onPointerUp={end}
        onPointerCancel={end}
      >
        <rect x={-1.05} y={-1.05} width={2.1} height={2.1} fill="#fff" />
        {shown.map(([x, y, of], i) =>
          of === 0 ? (
            <circle key={i} cx={x} cy={-y} r={0.03} fill={CLASS_COLOURS[0]} />
          ) : (
            <rect key={i} x={x - 0.028} y={-y - 0.028} width={0.056} height={0.056} fill={CLASS_COLOURS[1]} />
          ),
        )}
        <path class="pen" d={`M${pen[0] - 0.06} ${-pen[1]}h0.12M${pen[0]} ${-pen[1] - 0.06}v0.12`} />
      </svg>
      <div class="train-tools">
        <fieldset>
          <legend>{tell(t, 'train.draw.class')}</legend>
          {[0, 1].map((one) => (
            <label key={one} class="check">
              <input type="radio" name="train-class" checked={label === one} onChange={() => setLabel(one)} />
              {tell(t, `train.draw.class.${one}`)}
            </label>
          ))}
        </fieldset>
        <button type="button" class="button" disabled={drawn.length === 0} onClick={() => change([])}>
          {tell(t, 'train.draw.clear')}
        </button>
        <p role="status" class="bench-hint">
          {tell(t, full ? 'train.draw.full' : enough(drawn) ? 'train.draw.count' : 'train.draw.few', {
            n: shown.length,
          })}
        </p>
      </div>
    </div>
  );
}
