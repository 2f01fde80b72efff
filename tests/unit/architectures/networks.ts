import { readdirSync, readFileSync } from 'node:fs';
import { network, type PaperNetwork } from '../../../src/architectures/schema.ts';

const FOLDER = new URL('../../../content/architectures/', import.meta.url);

/** The ids of all networks, by their files. */
export const IDS = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.json'))
  .map((name) => name.slice(0, -'.json'.length));

/** A network read from its file. */
export function load(id: string): PaperNetwork {
  return network.parse(JSON.parse(readFileSync(new URL(`${id}.json`, FOLDER), 'utf8')));
}
