import type { Side } from './precomputed.ts';

const WIDTH = 120;
const ROW = 5;
const ARC = 22;

/** A network from top to bottom: a bar for each layer, as wide as its response is strong; arcs are the additions. */
export function Tower({ side: { family, strengths } }: { side: Side }) {
  const height = (strengths.length + 1) * ROW;
  const most = Math.log1p(Math.max(...strengths));
  const middle = WIDTH / 2;
  const blocks = Math.floor((strengths.length - 1) / 2);
  return (
    <svg class="duel-tower" viewBox={`0 0 ${WIDTH + ARC} ${height}`} aria-hidden="true">
      {strengths.map((value, i) => {
        const width = Math.max(3, (Math.log1p(value) / most) * (WIDTH - 20));
        return (
          <rect
            key={i}
            x={middle - width / 2}
            y={i * ROW + 1}
            width={width}
            height={ROW - 1.6}
            rx={1}
            style={{ animationDelay: `${i * 22}ms` }}
          />
        );
      })}
      {family === 'resnet' &&
        Array.from({ length: blocks }, (_, i) => {
          const from = (1 + 2 * i) * ROW + 0.4;
          return <path key={i} d={`M${WIDTH - 6} ${from}q${ARC} ${ROW} 0 ${2 * ROW - 0.8}`} />;
        })}
    </svg>
  );
}
