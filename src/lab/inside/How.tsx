import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Explained } from '../../inference/engine/explain.ts';
import { tell } from '../bench/text.ts';
import type { Text } from '../classify/text.ts';
import { signed } from './numbers.ts';
import { LIMIT, paintStrip } from './paint.ts';
import { largest, productsOf, sumsOf } from './products.ts';

interface Props {
  t: Text;
  explained: Explained;
  colours: Uint32Array;
  /** What is done with the number afterwards, in words with its figures. */
  after: string;
}

/** How a number of a convolution came about: the window, the weights, their products, the sum and the bias. */
export function How({ t, explained, colours, after }: Props) {
  const { inputs, weights, window, sum, bias, value, corner } = explained;
  const [chosen, setChosen] = useState<number | null>(null);
  const products = useMemo(() => productsOf(explained), [explained]);
  const sums = sumsOf(explained);
  const order = largest(sums);
  const channel = Math.min(chosen ?? order[0] ?? 0, window.channels - 1);
  const area = window.rows * window.columns;
  const nine = Array.from({ length: area }, (_, i) => channel * area + i);
  const parts = { ...window, colours };
  return (
    <div class="inside-how">
      <h2>{tell(t, 'inside.how')}</h2>
      <p>
        {tell(t, 'inside.how.window', {
          channels: window.channels,
          rows: window.rows,
          columns: window.columns,
          n: inputs.length,
          row: corner.row + 1,
          column: corner.column + 1,
        })}
      </p>
      <Tiles {...parts} label={tell(t, 'inside.how.inputs')} values={inputs} most={LIMIT} />
      <Tiles {...parts} label={tell(t, 'inside.how.weights')} values={weights} most={peak(weights)} />
      <Tiles {...parts} label={tell(t, 'inside.how.products')} values={products} most={peak(products)} />
      <p class="inside-sum">
        <span>
          {tell(t, 'inside.how.sum')} <b data-how="sum">{signed(sum, 3)}</b>
        </span>
        <span>
          + {tell(t, 'inside.how.bias')} <b data-how="bias">{signed(bias, 3)}</b>
        </span>
        <span>
          = <b data-how="value">{signed(value, 3)}</b>
        </span>
      </p>
      <p data-how="after">{after}</p>
      <label>
        {tell(t, 'inside.how.channel')}
        <select value={channel} onChange={(event) => setChosen(Number(event.currentTarget.value))}>
          {order.map((at) => (
            <option key={at} value={at}>
              {tell(t, 'inside.how.part', { channel: at + 1, sum: signed(sums[at]!, 3) })}
            </option>
          ))}
        </select>
      </label>
      <table class="inside-nine">
        <tbody>
          {Array.from({ length: window.rows }, (_, row) => (
            <tr key={row}>
              {nine.slice(row * window.columns, (row + 1) * window.columns).map((at) => (
                <td key={at}>
                  <span>
                    {signed(inputs[at]!)} × {signed(weights[at]!, 3)}
                  </span>
                  <b>{signed(products[at]!, 3)}</b>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function peak(values: Float32Array): number {
  return values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
}

interface TilesProps {
  label: string;
  values: Float32Array;
  channels: number;
  rows: number;
  columns: number;
  /** What has the full colour. */
  most: number;
  colours: Uint32Array;
}

/** The windows of all channels beside each other. */
function Tiles({ label, values, channels, rows, columns, most, colours }: TilesProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const across = Math.min(32, channels);
  useEffect(() => {
    const data = values.map((value) => (most > 0 ? (value / most) * LIMIT : 0));
    const painted = paintStrip({ data, channels, height: rows, width: columns }, across, colours);
    const { width, height } = painted;
    if (!canvas.current) return;
    Object.assign(canvas.current, { width, height });
    canvas.current.getContext('2d')?.putImageData(new ImageData(painted.data, width, height), 0, 0);
  }, [values, colours]);
  return (
    <figure class="inside-tiles">
      <figcaption>
        {label} <span>±{most.toFixed(2)}</span>
      </figcaption>
      <canvas ref={canvas} aria-hidden="true" style={{ maxWidth: `${across * 24}px` }} />
    </figure>
  );
}
