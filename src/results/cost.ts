import type { Option, PaperNetwork } from '../architectures/schema.ts';
import { summarize } from '../architectures/summary.ts';
import { find } from '../architectures/table1.ts';
import { cellId } from './address.ts';
import { numberAt } from './format.ts';
import type { ResultTable } from './schema.ts';

/** The pictures a network is trained and tested on: each kind has a chart of its own. */
export type CostChart = 'imagenet' | 'cifar';

/** What belongs together in a chart: the same kind of network, tested the same way. */
export type CostSeries = 'vgg' | 'plain' | 'ten-crop' | 'best' | 'cifar';

/** A network whose error the paper prints, with what it costs by our own count. */
export interface CostPoint {
  series: CostSeries;
  name: string;
  /** Of its shortcuts; null for networks without. */
  option: Option | null;
  network: PaperNetwork;
  /** Where the error stands. */
  table: ResultTable;
  cell: string;
  /** In percent: top-1 for ImageNet. */
  error: number;
  /** Of one picture through the network once, and all weights; both counted from content/architectures. */
  multiplyAdds: number;
  parameters: number;
}

type Place = readonly [table: string, row: string, column: string, network: string, option?: Option];

/** The cells with an error of a network that content/architectures has. Those of other networks have no count of ours. */
const PLACES: Readonly<Record<CostSeries, readonly Place[]>> = {
  vgg: [['table-3', 'vgg-16', 'top-1', 'vgg-16']],
  plain: [
    ['table-2', 'r18', 'plain', 'plain-18'],
    ['table-3', 'plain-34', 'top-1', 'plain-34'],
  ],
  'ten-crop': [
    ['table-2', 'r18', 'resnet', 'resnet-18', 'A'],
    ['table-3', 'resnet-34-a', 'top-1', 'resnet-34', 'A'],
    ['table-3', 'resnet-34-b', 'top-1', 'resnet-34', 'B'],
    ['table-3', 'resnet-34-c', 'top-1', 'resnet-34', 'C'],
    ['table-3', 'resnet-50', 'top-1', 'resnet-50', 'B'],
    ['table-3', 'resnet-101', 'top-1', 'resnet-101', 'B'],
    ['table-3', 'resnet-152', 'top-1', 'resnet-152', 'B'],
  ],
  best: [
    ['table-4', 'resnet-34-b', 'top-1', 'resnet-34', 'B'],
    ['table-4', 'resnet-34-c', 'top-1', 'resnet-34', 'C'],
    ['table-4', 'resnet-50', 'top-1', 'resnet-50', 'B'],
    ['table-4', 'resnet-101', 'top-1', 'resnet-101', 'B'],
    ['table-4', 'resnet-152', 'top-1', 'resnet-152', 'B'],
  ],
  cifar: ([20, 32, 44, 56, 110, 1202] as const).map((layers): Place => [
    'table-6',
    `resnet-${layers}`,
    'error',
    `resnet-${layers}`,
    'A',
  ]),
};

/** The series of each chart, in the order they are listed and drawn. */
export const COST_CHARTS: Readonly<Record<CostChart, readonly CostSeries[]>> = {
  imagenet: ['vgg', 'plain', 'ten-crop', 'best'],
  cifar: ['cifar'],
};

/** The points of a chart, series by series; throws where a table or a network it needs is missing. */
export function costPoints(
  chart: CostChart,
  tables: readonly ResultTable[],
  networks: readonly PaperNetwork[],
): CostPoint[] {
  return COST_CHARTS[chart].flatMap((series) =>
    PLACES[series].map(([id, row, column, name, option]) => {
      const table = tables.find((table) => table.id === id);
      if (table === undefined) throw new Error(`there is no ${id}`);
      const network = find(networks, name);
      const { multiplyAdds, parameters } = summarize(network, option ? { shortcut: option } : {});
      return {
        series,
        name: network.name,
        option: option ?? null,
        network,
        table,
        cell: cellId(row, column),
        error: numberAt(table, row, column),
        multiplyAdds,
        parameters,
      };
    }),
  );
}

/** The address of the cell with a point's error, after the language: 'results/table-3/#resnet-50-top-1'. */
export function addressOf({ table, cell }: Pick<CostPoint, 'table' | 'cell'>): string {
  return `results/${table.id}/#${cell}`;
}
