import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Planes } from '../../inference/engine/planes.ts';
import { tell } from '../bench/text.ts';
import type { Text } from '../classify/text.ts';
import { channelOf, histogram, rangeOf, rms, signed } from './numbers.ts';
import { LIMIT, paintMap } from './paint.ts';
import type { Spot } from './settings.ts';

interface Props {
  t: Text;
  /** 'Block 3, F(x)' */
  title: string;
  map: Planes;
  channel: number;
  place: Spot | null;
  colours: Uint32Array;
  walk: (channel: number) => void;
  point: (place: Spot) => void;
  close: () => void;
  /** How the number at the place came about. */
  children: ComponentChildren;
}

const BINS = 41;

/** One channel of a map, large: its range, its histogram, and the place that is pointed at. */
export function MapView({ t, title, map, channel, place, colours, walk, point, close, children }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const { width, height, channels } = map;
  const values = channelOf(map, channel);
  useEffect(() => {
    const { data } = paintMap(values, width, colours);
    canvas.current?.getContext('2d')?.putImageData(new ImageData(data, width, height), 0, 0);
  }, [map, channel, colours]);
  const [low, high] = rangeOf(values);
  const bins = histogram(values, LIMIT, BINS);
  const most = Math.max(...bins);
  const aim = (event: MouseEvent & { currentTarget: HTMLElement }) => {
    const box = event.currentTarget.getBoundingClientRect();
    const share = (at: number, from: number, length: number, count: number) =>
      Math.min(count - 1, Math.max(0, Math.floor(((at - from) / length) * count)));
    point([
      share(event.clientY, box.top, box.height, height),
      share(event.clientX, box.left, box.width, width),
    ]);
  };
  const number = (axis: 0 | 1, count: number) => (
    <label>
      {tell(t, axis === 0 ? 'inside.row' : 'inside.column')}
      <input
        type="number"
        min={1}
        max={count}
        value={place ? place[axis] + 1 : ''}
        onInput={(event) => {
          const value = event.currentTarget.valueAsNumber - 1;
          if (!(value >= 0 && value < count)) return;
          point(axis === 0 ? [value, place?.[1] ?? 0] : [place?.[0] ?? 0, value]);
        }}
      />
    </label>
  );
  return (
    <div class="inside-large" role="group" aria-label={title}>
      <div class="inside-large-head">
        <strong>{title}</strong>
        <span class="inside-steps">
          <button
            type="button"
            class="inside-small"
            disabled={channel === 0}
            onClick={() => walk(channel - 1)}
          >
            <span aria-hidden="true">←</span>
            <span class="visually-hidden">{tell(t, 'inside.previous')}</span>
          </button>
          {tell(t, 'inside.channel', { channel: channel + 1, of: channels })}
          <button
            type="button"
            class="inside-small"
            disabled={channel === channels - 1}
            onClick={() => walk(channel + 1)}
          >
            <span aria-hidden="true">→</span>
            <span class="visually-hidden">{tell(t, 'inside.next')}</span>
          </button>
        </span>
        <button type="button" class="inside-small" onClick={close}>
          {tell(t, 'inside.close')}
        </button>
      </div>
      <div class="inside-large-map" onClick={aim}>
        <canvas
          ref={canvas}
          width={width}
          height={height}
          role="img"
          aria-label={tell(t, 'inside.large', { title, channel: channel + 1 })}
        />
        {place && place[0] < height && place[1] < width && (
          <span
            class="inside-here"
            aria-hidden="true"
            style={{
              left: `${(place[1] / width) * 100}%`,
              top: `${(place[0] / height) * 100}%`,
              width: `${100 / width}%`,
              height: `${100 / height}%`,
            }}
          />
        )}
      </div>
      <div class="inside-large-numbers">
        <p>{tell(t, 'inside.range', { low: signed(low), high: signed(high), rms: signed(rms(values)) })}</p>
        <svg
          class="inside-histogram"
          viewBox={`0 0 ${BINS * 4} 44`}
          role="img"
          aria-label={tell(t, 'inside.histogram', { limit: LIMIT })}
        >
          {bins.map((count, i) => (
            <rect
              key={i}
              x={i * 4}
              width={3}
              y={40 - (40 * count) / most}
              height={(40 * count) / most}
              class={i < (BINS - 1) / 2 ? 'low' : i > (BINS - 1) / 2 ? 'high' : ''}
            />
          ))}
          <line x1={0} x2={BINS * 4} y1={40.5} y2={40.5} />
        </svg>
        <p class="inside-axis" aria-hidden="true">
          <span>−{LIMIT}</span>
          <span>0</span>
          <span>{LIMIT}</span>
        </p>
        <p class="lab-hint">{tell(t, 'inside.point')}</p>
        <p class="inside-place">
          {number(0, height)}
          {number(1, width)}
        </p>
      </div>
      {children}
    </div>
  );
}
