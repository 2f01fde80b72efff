// @ts-check
import { mkdirSync, renameSync, writeFileSync } from 'node:fs';

/**
 * Writes a file into a folder, which is made if need be: in one step, so that nobody who builds at the same time reads half a file.
 * @param {string} folder
 * @param {string} name
 * @param {string | Uint8Array} data
 */
export function put(folder, name, data) {
  mkdirSync(folder, { recursive: true });
  const part = `${folder}${name}.${process.pid}`;
  writeFileSync(part, data);
  renameSync(part, folder + name);
}
