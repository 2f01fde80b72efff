/** The part of models/README.md that is made of numbers: written by `npm run models:evaluate`, so that no sentence has to. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isTrained, type ModelEntry } from '../manifest.ts';
import { markdown, table } from './table.ts';

const [START, END] = ['<!-- measured: written by npm run models:evaluate -->', '<!-- /measured -->'];

/** Both tables of the card, as Markdown: accuracy and size of every model, then how those trained here were trained and ended. */
export function card(models: readonly ModelEntry[], zoo: string): string {
  const head = [
    'network',
    'training error',
    'test error',
    'iterations',
    'pixels',
    'precision',
    'seed',
    'calibration',
  ];
  const rows = models.filter(isTrained).map(({ name, training = {}, calibration }) => {
    const { log, iterations, pixels = 'original', precision, seed } = training;
    const [trainError, testError] = lastRow(join(zoo, String(log)));
    const told = [Number(iterations).toLocaleString('en'), String(pixels), String(precision), String(seed)];
    return [name, trainError, testError, ...told, calibration.method];
  });
  return `${table(models)}\n${markdown(head, rows)}`;
}

/** A text with what stands between the marks exchanged. Throws an Error where it has no marks. */
export function withCard(readme: string, card: string): string {
  const [from, to] = [readme.indexOf(START), readme.indexOf(END)];
  if (from < 0 || to < from) throw new Error(`models/README.md has no part ${START} … ${END}`);
  return `${readme.slice(0, from)}${START}\n\n${card}\n${readme.slice(to)}`;
}

/** Training and test error in the last row of a log. */
function lastRow(log: string): [string, string] {
  const cells = readFileSync(log, 'utf8').trim().split('\n').at(-1)?.split(',') ?? [];
  return [cells[4] ?? '–', cells[5] ?? '–'];
}
