import { exact, memory, short } from './format.ts';
import type { StageSummary, Summary } from './summary.ts';

/** What a row of a comparison is about: a property of the whole network, or all its layers at one map size. */
export type Topic =
  | { key: 'depth' | 'parameters' | 'multiplyAdds' | 'memory' | 'field' }
  | { key: 'size'; size: number }
  | { key: 'head' };

/** One thing about two networks; null where a network has none of it. */
export interface Row {
  topic: Topic;
  a: string | null;
  b: string | null;
  /** b / a of the number behind the row; null where one side has none. */
  ratio: number | null;
  /** Of each side's total, in multiply-adds: for bars; absent for rows about the whole. */
  parts?: readonly [number, number];
}

/** Two networks, row by row: first as a whole, then by the size of their maps, large to small. */
export function compare(a: Summary, b: Summary): Row[] {
  const whole = (topic: Topic, get: (of: Summary) => number, text: (value: number) => string): Row => ({
    topic,
    a: text(get(a)),
    b: text(get(b)),
    ratio: get(b) / get(a),
  });
  const sizes = [
    ...new Set([a, b].flatMap(({ stages }) => stages.slice(0, -1).map(({ output }) => output[1]))),
  ];
  const top = Math.max(
    ...[a, b].flatMap((of) => [...sizes.map((size) => cost(at(of, size))), cost(head(of))]),
  );
  const part = (topic: Topic, left: StageSummary[], right: StageSummary[]): Row => ({
    topic,
    a: describe(left),
    b: describe(right),
    ratio: left.length && right.length ? cost(right) / cost(left) : null,
    parts: [cost(left) / top, cost(right) / top],
  });
  return [
    whole({ key: 'depth' }, ({ depth }) => depth, exact),
    whole({ key: 'parameters' }, ({ parameters }) => parameters, exact),
    whole({ key: 'multiplyAdds' }, ({ multiplyAdds }) => multiplyAdds, exact),
    whole({ key: 'memory' }, ({ activations }) => activations, memory),
    whole({ key: 'field' }, ({ receptiveField }) => receptiveField, exact),
    ...sizes.sort((x, y) => y - x).map((size) => part({ key: 'size', size }, at(a, size), at(b, size))),
    part({ key: 'head' }, head(a), head(b)),
  ];
}

/** The stages of a network whose maps have this side. */
function at({ stages }: Summary, size: number): StageSummary[] {
  return stages.slice(0, -1).filter(({ output }) => output[1] === size);
}

function head({ stages }: Summary): StageSummary[] {
  return stages.slice(-1);
}

function cost(stages: readonly StageSummary[]): number {
  return stages.reduce((sum, { multiplyAdds }) => sum + multiplyAdds, 0);
}

/** '8 × 128 · 875 M': layers, channels that leave them, multiply-adds. */
function describe(stages: readonly StageSummary[]): string | null {
  const last = stages.at(-1);
  if (last === undefined) return null;
  const layers = stages.reduce((sum, stage) => sum + stage.layers, 0);
  return `${layers} × ${last.output[0]} · ${short(cost(stages))}`;
}

/** b / a in words of one sign: 1 → '=', 0.1866 → '×0.19', 0.00414 → '×0.0041', 12.3 → '×12'. */
export function ratioText(ratio: number | null): string {
  if (ratio === null) return '–';
  if (ratio === 1) return '=';
  return `×${ratio >= 9.95 ? ratio.toFixed(0) : ratio >= 0.995 ? ratio.toFixed(2) : ratio.toPrecision(2)}`;
}
