import { cellId } from '../address.ts';
import { formatChange, numberAt } from '../format.ts';
import type { ResultTable, Text } from '../schema.ts';
import { phrase, same } from '../text.ts';
import type { Run } from './run.ts';
import { sayPixels } from './say.ts';
import { clock, summarize } from './summary.ts';

/** A cell of a table about the runs. */
export interface RunCell {
  id?: string;
  text: Text;
  /** A smaller line beneath. */
  note?: Text;
  /** The address after the language where the number is from. */
  path?: string;
}

export interface RunHead {
  text: Text;
  unit?: Text;
}

export interface RunTable {
  /** The head above the rows' heads, then a head a column. */
  heads: readonly RunHead[];
  rows: readonly { id?: string; head: Text; cells: readonly RunCell[] }[];
}

/** Errors and time of each run; beside them the test error of the same network in the paper's Table 6, where it has one, and how far ours is from it. */
export function errorsTable(runs: readonly Run[], table6: ResultTable): RunTable {
  const heads = (
    ['network', 'final.train', 'final.test', 'best', 'time', 'paper', 'difference'] as const
  ).map((key) => ({
    text: phrase(`runs.${key}`),
  }));
  const rows = runs.map((run) => {
    const { final, best, seconds } = summarize(run);
    const at = phrase('runs.best.at', { iteration: best.iteration.toLocaleString('en-US') });
    const cells = [
      { text: same(final.trainError.toFixed(2)) },
      { text: same(final.testError.toFixed(2)) },
      { text: same(best.testError.toFixed(2)), note: at },
      {
        text: same(Math.round(seconds).toLocaleString('en-US')),
        note: phrase('runs.time.clock', clock(seconds)),
      },
      ...besidePaper(run, final.testError, table6),
    ];
    return { id: run.id, head: same(run.name), cells };
  });
  return { heads, rows };
}

/** What the paper's Table 6 has of a network, with the mean of its runs where it had several, and our test error less that. */
function besidePaper({ id }: Run, testError: number, table6: ResultTable): RunCell[] {
  const row = table6.rows.find(({ slug }) => slug === id);
  if (row === undefined) return [{ text: phrase('runs.paper.none') }, { text: same('–') }];
  const error = numberAt(table6, id, 'error');
  const mean = row.values[table6.columns.findIndex(({ slug }) => slug === 'mean')];
  return [
    {
      text: same(error.toFixed(2)),
      path: `results/table-6/#${id}-error`,
      ...(typeof mean === 'number' && { note: phrase('runs.paper.mean', { mean: mean.toFixed(2) }) }),
    },
    { text: same(formatChange(testError - error, 2)) },
  ];
}

/** What each run was trained with, as its log says it. */
export function settingsTable(runs: readonly Run[]): RunTable {
  const row = (key: string, head: Text, value: (run: Run) => string | Text) => ({
    id: key,
    head,
    cells: runs.map((run) => {
      const said = value(run);
      return { text: typeof said === 'string' ? same(said) : said };
    }),
  });
  const said = (number: number) => number.toLocaleString('en-US');
  return {
    heads: [{ text: phrase('runs.setting') }, ...runs.map(({ name }) => ({ text: same(name) }))],
    rows: [
      row('iterations', phrase('runs.settings.iterations'), (run) => said(run.settings.iterations)),
      row('batch', phrase('runs.settings.batch'), (run) => said(run.settings.batch)),
      row('warm-up', phrase('runs.settings.warm-up'), (run) =>
        phrase(run.settings.warmUp ? 'runs.yes' : 'runs.no'),
      ),
      row('seed', phrase('runs.settings.seed'), (run) => String(run.settings.seed)),
      row('precision', phrase('runs.settings.precision'), (run) => run.settings.precision),
      row('device', phrase('runs.settings.device'), (run) => run.settings.device.toUpperCase()),
      row('threads', phrase('runs.settings.threads'), (run) => said(run.settings.threads)),
      row('torch', phrase('runs.settings.torch'), (run) => run.settings.torch),
      row('parameters', phrase('runs.settings.parameters'), (run) => said(run.settings.parameters)),
      row('data', phrase('runs.settings.data'), sayPixels),
    ],
  };
}

/** Training and test error of every epoch; each cell has the id that the marks of Figures 1 and 6 point at. */
export function epochsTable(runs: readonly Run[]): RunTable {
  const iterations = [...new Set(runs.flatMap(({ epochs }) => epochs.map(({ iteration }) => iteration)))];
  const columns = runs.flatMap((run) => (['train', 'test'] as const).map((what) => ({ run, what })));
  const byIteration = new Map(
    runs.map((run) => [run.id, new Map(run.epochs.map((row) => [row.iteration, row]))]),
  );
  return {
    heads: [
      { text: phrase('runs.iteration') },
      ...columns.map(({ run, what }) => ({ text: same(run.name), unit: phrase(`runs.${what}`) })),
    ],
    rows: iterations
      .sort((a, b) => a - b)
      .map((iteration) => ({
        id: `i${iteration}`,
        head: phrase('runs.iteration.row', { iteration }),
        cells: columns.map(({ run, what }) => {
          const row = byIteration.get(run.id)?.get(iteration);
          const value = what === 'train' ? row?.trainError : row?.testError;
          return { id: cellId(`i${iteration}`, `${run.id}-${what}`), text: same(value?.toFixed(2) ?? '–') };
        }),
      })),
  };
}

/** The response of every layer; each cell has the id that the marks of Figure 7 point at. */
export function responsesTable(runs: readonly Run[]): RunTable {
  const measured = runs.filter(({ responses }) => responses !== undefined);
  const layers = Math.max(0, ...measured.map(({ responses = [] }) => responses.length));
  return {
    heads: [{ text: phrase('runs.layer') }, ...measured.map(({ name }) => ({ text: same(name) }))],
    rows: Array.from({ length: layers }, (_, index) => ({
      id: `layer-${index + 1}`,
      head: phrase('runs.layer.row', { layer: index + 1 }),
      cells: measured.map(({ id, responses = [] }) => ({
        id: cellId(`layer-${index + 1}`, id),
        text: same(responses[index]?.toFixed(5) ?? '–'),
      })),
    })),
  };
}
