import type { Way } from './ways.ts';

/** The mark of a way, 8 px wide around (x, y): a disc, a square, a triangle, a ring; its colour comes from the class. */
export function Mark({ way, x, y }: { way: Way; x: number; y: number }) {
  if (way === 'fp32') return <circle class={way} cx={x} cy={y} r={4} />;
  if (way === 'float') return <rect class={way} x={x - 3.5} y={y - 3.5} width={7} height={7} />;
  if (way === 'int8') return <path class={way} d={`M${x - 4.5} ${y + 4}h9l-4.5 -8z`} />;
  return <circle class={way} cx={x} cy={y} r={3.6} />;
}
