import { inOrder, makeRun, type Run } from './run.ts';

const LOGS = import.meta.glob<string>('../../../models/zoo/*/training.csv', {
  eager: true,
  query: '?raw',
  import: 'default',
});
const RESPONSES = import.meta.glob<unknown>('../../../models/zoo/*/responses.json', {
  eager: true,
  import: 'default',
});

/** Every run of the zoo, plain before residual, shallow before deep. A log of another form stops the build and is named. */
export function runs(): Run[] {
  return inOrder(
    Object.entries(LOGS).map(([file, log]) => {
      try {
        return makeRun(log, RESPONSES[file.replace('training.csv', 'responses.json')]);
      } catch (error) {
        throw new Error(file, { cause: error });
      }
    }),
  );
}

/** The log of each run as it is in the zoo, by the run's id. */
export function logs(): Record<string, string> {
  return Object.fromEntries(Object.entries(LOGS).map(([file, log]) => [file.split('/').at(-2) ?? '', log]));
}
