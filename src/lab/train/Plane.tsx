import { useEffect, useRef } from 'preact/hooks';
import { GRID } from './trainer.ts';
import type { Points } from './points.ts';

interface Props {
  points: Points;
  /** The probability of class 1 on the grid; null before training. */
  regions: Float32Array | null;
  label: string;
}

/** Sharp on every screen, and on paper. */
const SIZE = 480;
/** Where the picture of the plane ends. */
export const REACH = 1.1;
/** Class 0 and class 1, as colours that are neither of the networks'. */
export const CLASS_COLOURS = ['#0b7a75', '#a3318c'] as const;

/** The points, and behind them what a network answers where. */
export function Plane({ points, regions, label }: Props) {
  const ref = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const context = ref.current?.getContext('2d');
    if (context) paint(context, points, regions);
  }, [points, regions]);
  return <canvas ref={ref} class="train-plane" width={SIZE} height={SIZE} role="img" aria-label={label} />;
}

function paint(context: CanvasRenderingContext2D, points: Points, regions: Float32Array | null): void {
  context.fillStyle = '#fff';
  context.fillRect(0, 0, SIZE, SIZE);
  if (regions) {
    const side = SIZE / GRID;
    regions.forEach((share, i) => {
      context.fillStyle = mixed(share);
      context.fillRect((i % GRID) * side, Math.floor(i / GRID) * side, side + 0.5, side + 0.5);
    });
  }
  points.label.forEach((label, i) => {
    const x = ((points.x[i]! / REACH + 1) / 2) * SIZE;
    const y = ((1 - points.y[i]! / REACH) / 2) * SIZE;
    mark(context, x, y, label);
  });
}

/** A disc for class 0 and a square for class 1: colour alone tells nobody everything. */
function mark(context: CanvasRenderingContext2D, x: number, y: number, label: number): void {
  context.beginPath();
  if (label === 0) context.arc(x, y, 4.6, 0, 2 * Math.PI);
  else context.rect(x - 4.2, y - 4.2, 8.4, 8.4);
  context.fillStyle = CLASS_COLOURS[label === 0 ? 0 : 1];
  context.fill();
  context.strokeStyle = '#fff';
  context.lineWidth = 1.2;
  context.stroke();
}

/** From the tint of class 0 through white to that of class 1. */
export function mixed(share: number): string {
  const [red, green, blue] = share < 0.5 ? [122, 205, 200] : [226, 150, 212];
  const strength = Math.min(1, Math.abs(share - 0.5) * 2);
  const tint = (channel: number) => Math.round(255 + (channel - 255) * strength);
  return `rgb(${tint(red)} ${tint(green)} ${tint(blue)})`;
}
