import { useEffect, useRef } from 'preact/hooks';
import type { Pixels } from '../../inference/preprocess.ts';

/** Pixels drawn one to one; CSS enlarges. */
export function PixelCanvas({ pixels, label, name }: { pixels: Pixels; label: string; name: string }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const { data, width, height } = pixels;
    canvas.current?.getContext('2d')?.putImageData(new ImageData(data, width, height), 0, 0);
  }, [pixels]);
  return (
    <canvas
      ref={canvas}
      class={name}
      role="img"
      aria-label={label}
      width={pixels.width}
      height={pixels.height}
    />
  );
}
