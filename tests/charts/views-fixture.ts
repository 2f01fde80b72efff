import { readdirSync, readFileSync } from 'node:fs';
import { claims, margins } from '../../src/results/margins.ts';
import { resultTable } from '../../src/results/schema.ts';
import { IDS, load } from '../unit/architectures/networks.ts';

const content = new URL('../../content/', import.meta.url);
const read = (path: string): unknown => JSON.parse(readFileSync(new URL(path, content), 'utf8'));

/** Every result table, every network and every claim, as the pages have them. */
export const tables = readdirSync(new URL('results/', content)).map((name) =>
  resultTable.parse(read(`results/${name}`)),
);
export const networks = IDS.map(load);
export const all = margins(claims.parse(read('margins.json')), tables);
