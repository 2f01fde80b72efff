import { composition } from './composition.ts';
import type { PaperNetwork } from './schema.ts';
import { summarize } from './summary.ts';

/** The columns of Table 1 (page 5). */
const COLUMNS = ['resnet-18', 'resnet-34', 'resnet-50', 'resnet-101', 'resnet-152'] as const;

export interface Table1 {
  columns: PaperNetwork[];
  rows: { id: string; size: number; cells: ReturnType<typeof composition>[] }[];
  /** Multiply-adds: as counted with each network's own option, and as printed, in billions. */
  counted: number[];
  printed: (number | undefined)[];
}

/** Table 1 of the paper, made from the networks themselves. */
export function table1(networks: readonly PaperNetwork[]): Table1 {
  const columns = COLUMNS.map((id) => find(networks, id));
  const [first] = columns;
  const sums = columns.map((network) => summarize(network));
  const rows = first!.stages.map(({ id }, index) => ({
    id,
    size: sums[0]!.stages[index]!.output[1],
    cells: columns.map(({ stages }) => composition(stages[index]!)),
  }));
  return {
    columns,
    rows,
    counted: sums.map(({ multiplyAdds }) => multiplyAdds),
    printed: columns.map(({ paper }) => paper.multiplyAdds),
  };
}

/** The network of an id; throws where there is none, for code that knows what it asks for. */
export function find(networks: readonly PaperNetwork[], id: string): PaperNetwork {
  const found = networks.find((network) => network.id === id);
  if (!found) throw new Error(`no network is called ${id}`);
  return found;
}
