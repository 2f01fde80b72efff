import { useState } from 'preact/hooks';
import { tell } from '../bench/text.ts';
import type { Text } from '../classify/text.ts';
import { Bars } from './Bars.tsx';
import { distance, gateOf } from './block.ts';

/** For §2: the gate of a highway layer. Closed it hands the input on, open only what the layer makes of it. */
export function GatePlay({ t }: { t: Text }) {
  const [open, setOpen] = useState(0.5);
  const { x, h, y } = gateOf(open);
  const sum = h.map((value, i) => value + x[i]!);
  const values = { open: open.toFixed(2), closed: (1 - open).toFixed(2) };
  const label = tell(t, 'play.gate.label', {
    ...values,
    x: distance(y, x).toFixed(2),
    h: distance(y, h).toFixed(2),
  });
  return (
    <div class="play-body">
      <div class="play-tools no-print">
        <label>
          {tell(t, 'play.gate.open', values)}
          <input
            type="range"
            min={0}
            max={1}
            step={0.05}
            value={open}
            aria-valuetext={label}
            onInput={({ currentTarget }) => setOpen(Number(currentTarget.value))}
          />
        </label>
      </div>
      <div class="play-lane" role="img" aria-label={label}>
        <Bars name="x" values={x} kind="x" most={4} />
        <Bars name="H(x)" values={h} kind="branch" most={4} />
        <Bars name="y" values={y} kind="branch" most={4} />
      </div>
      <div class="play-lane" role="img" aria-label={tell(t, 'play.gate.residual')}>
        <Bars name="x" values={x} kind="x" most={4} />
        <Bars name="F(x)" values={h} kind="residual" most={4} />
        <Bars name="F(x) + x" values={sum} kind="residual" most={4} />
      </div>
      <p class="bench-hint">{tell(t, 'play.gate.residual')}</p>
    </div>
  );
}
