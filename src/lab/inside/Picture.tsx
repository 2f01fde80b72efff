import { useEffect, useRef } from 'preact/hooks';
import type { Pixels } from '../../inference/preprocess.ts';
import { tell } from '../bench/text.ts';
import { PixelCanvas } from '../classify/PixelCanvas.tsx';
import type { Text } from '../classify/text.ts';
import { Brush } from './Brush.tsx';
import { patchOf, within } from './cover.ts';
import type { Spot } from './settings.ts';

interface Props {
  t: Text;
  pixels: Pixels;
  cover: Spot | null;
  /** The patch was moved; `quiet` while it is being dragged. */
  move: (to: Spot, quiet: boolean) => void;
  /** What mattered, as colours over the picture. */
  over: Pixels | null;
  /** Paints at [left, top], in pixels; null while the brush is away. */
  draw: ((at: Spot) => void) | null;
}

/** What the network sees, with the grey patch: it is dragged, or moved by the arrow keys. */
export function Picture({ t, pixels, cover, move, over, draw }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const held = useRef(false);
  const size = pixels.width;
  const patch = patchOf(size);
  useEffect(() => {
    const { data, width, height } = pixels;
    canvas.current?.getContext('2d')?.putImageData(new ImageData(data, width, height), 0, 0);
  }, [pixels]);
  const placeOf = (event: PointerEvent): Spot => {
    const { left, top, width } = box.current!.getBoundingClientRect();
    return [((event.clientX - left) / width) * size, ((event.clientY - top) / width) * size];
  };
  const drag = (event: PointerEvent) => {
    if (!held.current) return;
    const [left, top] = placeOf(event);
    move(within([left - patch / 2, top - patch / 2], size), true);
  };
  const paint = (event: PointerEvent) => {
    if (event.buttons > 0) draw?.(placeOf(event));
  };
  const keys = (event: KeyboardEvent) => {
    const by = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[event.key];
    if (by === undefined || cover === null) return;
    event.preventDefault();
    event.stopPropagation();
    move(within([cover[0] + by[0]!, cover[1] + by[1]!], size), true);
  };
  return (
    <div
      ref={box}
      class={draw ? 'inside-picture painting' : 'inside-picture'}
      onPointerDown={draw ? paint : undefined}
      onPointerMove={draw ? paint : undefined}
    >
      <canvas
        ref={canvas}
        width={size}
        height={size}
        role="img"
        aria-label={tell(t, 'inside.seen')}
        class="inside-seen"
      />
      {over && (
        <div class="inside-over">
          <PixelCanvas pixels={over} label={tell(t, 'inside.mattered')} name="inside-mattered" />
        </div>
      )}
      {draw && <Brush t={t} size={size} draw={draw} />}
      {cover && (
        <button
          type="button"
          class="inside-patch"
          aria-label={tell(t, 'inside.patch', { column: cover[0] + 1, row: cover[1] + 1 })}
          style={{
            left: `${(cover[0] / size) * 100}%`,
            top: `${(cover[1] / size) * 100}%`,
            width: `${(patch / size) * 100}%`,
            height: `${(patch / size) * 100}%`,
          }}
          onKeyDown={keys}
          onPointerDown={(event) => {
            held.current = true;
            event.currentTarget.setPointerCapture(event.pointerId);
          }}
          onPointerMove={drag}
          onPointerUp={() => {
            held.current = false;
          }}
          onPointerCancel={() => {
            held.current = false;
          }}
        />
      )}
    </div>
  );
}
