import { numberAt } from '../format.ts';
import { tables } from '../load.ts';
import { inOrder, makeRun, type Run } from './run.ts';
import type { Settings } from './training.ts';

const LOGS = import.meta.glob<string>('../../../models/zoo/*/training.csv', {
  eager: true,
  query: '?raw',
  import: 'default',
});
const RESPONSES = import.meta.glob<unknown>('../../../models/zoo/*/responses.json', {
  eager: true,
  import: 'default',
});

/**
 * Every run of the zoo on a set of pictures, plain before residual, shallow before deep, with what the paper's Table 6 says of
 * the same network. A log of another form stops the build and is named.
 */
export function runs(set: Settings['set'] = 'cifar-10'): Run[] {
  const all = Object.entries(LOGS).map(([file, log]) => {
    try {
      return makeRun(log, RESPONSES[file.replace('training.csv', 'responses.json')], printed(file));
    } catch (error) {
      throw new Error(file, { cause: error });
    }
  });
  return inOrder(all.filter(({ settings }) => settings.set === set));
}

/** The test error in Table 6 of the network in whose folder a file of the zoo lies. */
function printed(file: string): number | undefined {
  const table6 = tables().find(({ id }) => id === 'table-6');
  const row = table6?.rows.find(({ slug }) => slug === idOf(file));
  return table6 && row && numberAt(table6, row.slug, 'error');
}

/** The log of each run as it is in the zoo, by the run's id. */
export function logs(): Record<string, string> {
  return Object.fromEntries(Object.entries(LOGS).map(([file, log]) => [idOf(file), log]));
}

function idOf(file: string): string {
  return file.split('/').at(-2) ?? '';
}
