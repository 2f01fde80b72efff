import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Planes } from '../../inference/engine/planes.ts';
import { tell } from '../bench/text.ts';
import type { Text } from '../classify/text.ts';
import { channelOf, rms, signed } from './numbers.ts';
import { channelAt, columnsFor, paintStrip } from './paint.ts';
import type { Kind } from './settings.ts';
import { useVisible } from './use-seen.ts';

interface Props {
  t: Text;
  block: number;
  kind: Kind;
  /** What the strip is called for those who do not see it. */
  name: string;
  map: Planes | undefined;
  channels: number;
  /** The channel that is shown large; null for none. */
  large: number | null;
  narrow: boolean;
  colours: Uint32Array;
  /** Another channel is to be shown large in its place; a channel is to be shown large. */
  walk: (channel: number) => void;
  show: (channel: number) => void;
}

/** All channels of one map. As a slider: arrows walk them, Enter shows one large. */
export function Strip({ t, block, kind, name, map, channels, large, narrow, colours, walk, show }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [cursor, setCursor] = useState(0);
  const channel = large ?? cursor;
  const open = large !== null;
  const columns = columnsFor(channels, narrow);
  const visible = useVisible(canvas);
  const last = useRef<ImageData>();
  // Before the browser draws, so that a print has what the page has.
  useLayoutEffect(() => {
    if (!map || !canvas.current || !visible) return;
    const painted = paintStrip(map, columns, colours, last.current);
    const { data, width, height } = painted;
    if (data !== last.current?.data) {
      last.current = new ImageData(data, width, height);
      Object.assign(canvas.current, { width, height });
    }
    canvas.current.getContext('2d')?.putImageData(last.current, 0, 0);
  }, [map, columns, colours, visible]);

  const keys = (event: KeyboardEvent) => {
    const by = { ArrowLeft: -1, ArrowRight: 1, Home: -channels, End: channels }[event.key];
    if (by !== undefined) {
      const next = Math.min(channels - 1, Math.max(0, channel + by));
      setCursor(next);
      if (open) walk(next);
    } else if (event.key === 'Enter') show(channel);
    else return;
    event.preventDefault();
  };
  const point = (event: MouseEvent & { currentTarget: HTMLElement }) => {
    if (!map) return;
    const { left, top, width, height } = event.currentTarget.getBoundingClientRect();
    const found = channelAt(map, columns, (event.clientX - left) / width, (event.clientY - top) / height);
    if (found === null) return;
    setCursor(found);
    show(found);
  };
  const rows = Math.ceil(channels / columns);
  const said = map
    ? tell(t, 'inside.channel.said', {
        channel: channel + 1,
        of: channels,
        rms: signed(rms(channelOf(map, Math.min(channel, channels - 1)))),
      })
    : '';
  return (
    <div
      class={open ? 'inside-strip open' : 'inside-strip'}
      role="slider"
      tabIndex={0}
      aria-label={name}
      aria-valuemin={1}
      aria-valuemax={channels}
      aria-valuenow={channel + 1}
      aria-valuetext={said}
      data-strip={kind}
      data-block={block}
      style={{ aspectRatio: `${columns} / ${rows}` }}
      onKeyDown={keys}
      onClick={point}
    >
      <canvas ref={canvas} aria-hidden="true" />
      <span
        class="inside-here"
        aria-hidden="true"
        style={{
          left: `${((channel % columns) / columns) * 100}%`,
          top: `${(Math.floor(channel / columns) / rows) * 100}%`,
          width: `${100 / columns}%`,
          height: `${100 / rows}%`,
        }}
      />
    </div>
  );
}
