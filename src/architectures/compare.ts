import { exact, memory, short } from './format.ts';
import type { StageSummary, Summary } from './summary.ts';

/** What a row of a comparison is about: a property of the whole network, or all its layers at one map size. */
export type Topic =
  | { key: 'depth' | 'parameters' | 'multiplyAdds' | 'memory' | 'field' }
  | { key: 'size'; size: number }
  | { key: 'head' };

/** One thing about one of the networks. */
export interface Cell {
  /** null where the network has none of it. */
  text: string | null;
  /** Its number over that of the first network; null where one of them has none. */
  ratio: number | null;
  /** Of the largest in the table, in multiply-adds: for bars; absent for rows about the whole. */
  part?: number;
}

/** One thing about all the networks, the first first. */
export interface Row {
  topic: Topic;
  cells: readonly Cell[];
}

/** Networks, row by row: first as a whole, then by the size of their maps, large to small. */
export function compare(networks: readonly Summary[]): Row[] {
  const whole = (
    topic: Topic,
    get: (of: Summary) => number,
    text: (value: number) => string = exact,
  ): Row => ({
    topic,
    cells: networks.map((of) => ({ text: text(get(of)), ratio: get(of) / get(networks[0]!) })),
  });
  const sizes = [
    ...new Set(networks.flatMap(({ stages }) => stages.slice(0, -1).map(({ output }) => output[1]))),
  ];
  const top = Math.max(
    ...networks.flatMap((of) => [...sizes.map((size) => cost(at(of, size))), cost(head(of))]),
  );
  const part = (topic: Topic, stages: readonly StageSummary[][]): Row => ({
    topic,
    cells: stages.map((own) => ({
      text: describe(own),
      ratio: own.length && stages[0]!.length ? cost(own) / cost(stages[0]!) : null,
      part: cost(own) / top,
    })),
  });
  return [
    whole({ key: 'depth' }, ({ depth }) => depth),
    whole({ key: 'parameters' }, ({ parameters }) => parameters),
    whole({ key: 'multiplyAdds' }, ({ multiplyAdds }) => multiplyAdds),
    whole({ key: 'memory' }, ({ activations }) => activations, memory),
    whole({ key: 'field' }, ({ receptiveField }) => receptiveField),
    ...sizes
      .sort((x, y) => y - x)
      .map((size) =>
        part(
          { key: 'size', size },
          networks.map((of) => at(of, size)),
        ),
      ),
    part({ key: 'head' }, networks.map(head)),
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
