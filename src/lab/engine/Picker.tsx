import { useEffect, useRef } from 'preact/hooks';
import type { Pixels } from '../../inference/preprocess.ts';
import { tell } from '../bench/text.ts';
import type { Text } from '../classify/text.ts';
import type { Place } from './multiply.ts';

interface Props {
  t: Text;
  picture: Pixels;
  place: Place;
  filters: number;
  change: (part: Partial<Place>) => void;
}

/** Where in the picture, and which filter: by pointing, or by sliders. */
export function Picker({ t, picture, place, filters, change }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const { data, width, height } = picture;
  useEffect(() => {
    canvas.current?.getContext('2d')?.putImageData(new ImageData(data, width, height), 0, 0);
  }, [picture]);
  const point = (event: PointerEvent) => {
    if (event.buttons === 0) return;
    const { left, top, width: w, height: h } = (event.currentTarget as HTMLElement).getBoundingClientRect();
    const within = (share: number, size: number) => Math.min(size - 1, Math.max(0, Math.floor(share * size)));
    const next = {
      row: within((event.clientY - top) / h, height),
      column: within((event.clientX - left) / w, width),
    };
    if (next.row !== place.row || next.column !== place.column) change(next);
  };
  const slider = (name: 'row' | 'column', most: number) => (
    <label>
      {tell(t, `engine.${name}`, { n: place[name] })}
      <input
        type="range"
        min="0"
        max={most}
        value={place[name]}
        onInput={(event) => change({ [name]: Number(event.currentTarget.value) })}
      />
    </label>
  );
  const style = { '--row': place.row, '--column': place.column, '--size': height };
  return (
    <div class="window-pick">
      <div class="window-picture" style={style} onPointerDown={point} onPointerMove={point}>
        <canvas ref={canvas} width={width} height={height} aria-hidden="true" />
        <span class="window-frame" />
      </div>
      <div class="window-choice">
        {slider('row', height - 1)}
        {slider('column', width - 1)}
        <label>
          {tell(t, 'engine.filter')}
          <select
            value={place.filter}
            onChange={(event) => change({ filter: Number(event.currentTarget.value) })}
          >
            {Array.from({ length: filters }, (_, i) => (
              <option key={i} value={i}>
                {i + 1}
              </option>
            ))}
          </select>
        </label>
        <p class="lab-hint">{tell(t, 'engine.point')}</p>
      </div>
    </div>
  );
}
