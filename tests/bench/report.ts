/** What the bench measured, as a table, and against what is expected of it. */

import {
  CONTENDERS,
  type Contender,
  type ContenderId,
  type Network,
  type Performance,
  type Spread,
} from '../../src/lab/performance/schema.ts';

const NAMES: Readonly<Record<ContenderId, string>> = {
  engine: 'engine',
  int8: 'int8 here, ms',
  fp32: 'fp32',
  dynamic: 'dynamic, uint8 weights',
  'dynamic-signed': 'dynamic, int8 weights',
  'transformers-fp32': 'transformers.js fp32',
  'transformers-q8': 'transformers.js q8',
  tensorflow: 'TensorFlow.js',
};

/** A Markdown table, a row for each network and number of threads: milliseconds of int8, then how many times as long the others take. */
export function table({ networks }: Performance): string {
  const heads = ['network', 'threads', ...CONTENDERS.map((id) => NAMES[id]), 'engine, share of the limit'];
  const rows = networks.flatMap((network) => network.runs.map((run) => row(network, run)));
  return [heads, heads.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |\n`).join('');
}

function row(
  { name, size, trained }: Network,
  { threads, contenders, rates }: Network['runs'][number],
): string[] {
  const cells = CONTENDERS.map((wanted) => {
    const found = contenders.find(({ id }) => id === wanted);
    if (!found) return '–';
    return wanted === 'int8' ? number(found.ms.median) : times(found.ratio);
  });
  cells.push(rates ? `${Math.round((100 * rates.engine) / rates.limit)} %` : '–');
  return [`${name}, ${size}×${size}${trained ? '' : ', random weights'}`, `${threads}`, ...cells];
}

/** '2.13 (2.05–2.2)' */
function times({ low, median, high }: Spread): string {
  return `${number(median)} (${number(low)}–${number(high)})`;
}

/** Three digits, as many as these times deserve. */
export function number(value: number): string {
  return value >= 100 ? value.toFixed(0) : value.toPrecision(3);
}

export interface Expectation {
  says: string;
  found: string;
  holds: boolean;
}

const COLD_BYTES = 450e3;
/** The networks with one limit, the highest that was found while any of them ran: it is the machine's, and a busy moment lowers it. */
export function withOneLimit(networks: readonly Network[]): Network[] {
  const found = networks.flatMap(({ runs }) => runs.flatMap(({ rates }) => rates?.limit ?? []));
  const limit = Math.max(...found);
  return networks.map((network) => ({
    ...network,
    runs: network.runs.map((run) => (run.rates ? { ...run, rates: { ...run.rates, limit } } : run)),
  }));
}

/** How many times as fast as these the engine has to be. */
const ENGINE: readonly (readonly [ContenderId, number])[] = [
  ['int8', 2],
  ['transformers-q8', 2],
  ['fp32', 3.5],
  ['tensorflow', 4],
];
const LIMIT_SHARE = 0.45;
const TWO_THREADS = 1.6;

/** What is expected of the int8 graphs and of the first click, and what was found. */
export function expectations({ networks, click }: Performance): Expectation[] {
  const least = (says: string, network: Network, id: ContenderId, wanted: number): Expectation[] =>
    network.runs.map(({ threads, contenders }) => {
      const found = contenders.find((each): each is Contender => each.id === id)?.ratio.median ?? 0;
      return {
        says: `${network.name} on ${threads}: ${says}`,
        found: number(found),
        holds: found >= wanted,
      };
    });
  /** The engine on one thread: it is how many times as fast as each of the others. */
  const engine = networks.flatMap((network) =>
    network.runs
      .filter(({ threads }) => threads === 1)
      .flatMap(({ contenders, rates }) => {
        const ratio = (id: ContenderId) => contenders.find((each) => each.id === id)?.ratio.median ?? 0;
        const own = ratio('engine');
        const faster = ENGINE.map(([id, wanted]) => ({
          says: `${network.name}: the engine ${wanted} times as fast as ${NAMES[id]}`,
          found: number(ratio(id) / own),
          holds: ratio(id) / own >= wanted,
        }));
        const share = rates ? rates.engine / rates.limit : 0;
        return own === 0
          ? []
          : [
              ...faster,
              {
                says: `${network.name}: the engine at ${LIMIT_SHARE * 100} % of the limit`,
                found: `${Math.round(share * 100)} %`,
                holds: share >= LIMIT_SHARE,
              },
            ];
      }),
  );
  const shared = networks.flatMap(({ name, size, runs }) => {
    const [alone, two] = [1, 2].map((count) =>
      runs.find(({ threads }) => threads === count)?.contenders.find(({ id }) => id === 'engine'),
    );
    if (size < 224 || !alone || !two) return [];
    const faster = alone.ms.median / two.ms.median;
    const says = `${name}: the engine on two threads ${TWO_THREADS} times as fast as on one`;
    return [{ says, found: number(faster), holds: faster >= TWO_THREADS }];
  });
  const speed = networks.flatMap((network) =>
    network.size < 224
      ? least('int8 no slower than fp32', network, 'fp32', 1)
      : [
          ...least('int8 twice as fast as fp32', network, 'fp32', 2),
          ...least('int8 eight times as fast as dynamic with int8 weights', network, 'dynamic-signed', 8),
        ],
  );
  const bytes = click.cold.bytes;
  return [
    ...engine,
    ...shared,
    ...speed,
    {
      says: 'first click under 450 kB',
      found: `${(bytes / 1e6).toFixed(2)} MB`,
      holds: bytes < COLD_BYTES,
    },
  ];
}

const START = '<!-- bench: written by npm run bench -->';
const END = '<!-- /bench -->';

/** A text with what stands between the bench's marks replaced. Throws an Error where they are missing. */
export function between(text: string, content: string): string {
  const [before, rest] = text.split(START);
  const after = rest?.split(END)[1];
  if (before === undefined || after === undefined) throw new Error(`${START} … ${END} is missing`);
  return `${before}${START}\n\n${content}\n${END}${after}`;
}

/** The bench's part of the README. */
export function readme(performance: Performance): string {
  const { date, rounds, machine, runtimes, click } = performance;
  const mb = (bytes: number) => `${(bytes / 1e6).toFixed(2)} MB`;
  const s = ({ median }: Spread) => `${(median / 1000).toFixed(2)} s`;
  const versions = `ONNX Runtime Web ${runtimes.onnxruntime}, transformers.js ${runtimes.transformers}, TensorFlow.js ${runtimes.tensorflow}`;
  return `${table(performance)}
How many times as long as the int8 graph of this site the others take: median of ${rounds} rounds in one run (in brackets the
quartiles), batch 1, WebAssembly. ${machine.browser}, ${machine.cores} cores (${machine.cpu}), load ${machine.load.join(' to ')}, ${date}; ${versions}.
From the click in the lab to the first answer on the CPU, from loopback: ${mb(click.cold.bytes)} and ${s(click.cold.ms)} on a first
visit, ${mb(click.warm.bytes)} and ${s(click.warm.ms)} on a later one.
`;
}
