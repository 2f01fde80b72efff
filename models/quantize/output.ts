/** The folder that files are written into: looked at before the work, written whole after it. */

import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/** Throws an Error where `folder` cannot be made or written into. Leaves nothing behind. */
export function checkWritable(folder: string): void {
  let path = resolve(folder);
  while (!existsSync(path)) path = dirname(path);
  if (!statSync(path).isDirectory()) throw new Error(`${folder}: ${path} is a file; a folder is needed`);
  try {
    accessSync(path, constants.W_OK | constants.X_OK);
  } catch (cause) {
    throw new Error(
      `${folder}: cannot be written into; choose another folder with --out, or change its permissions`,
      { cause },
    );
  }
}

/** Writes `files` by name into `folder`: first all under other names, then renamed, so that none is ever half there. */
export function writeAll(folder: string, files: Readonly<Record<string, Uint8Array | string>>): void {
  mkdirSync(folder, { recursive: true });
  const names = Object.keys(files);
  const part = (name: string): string => join(folder, `.${name}.part`);
  try {
    for (const name of names) writeFileSync(part(name), files[name] ?? '');
    for (const name of names) renameSync(part(name), join(folder, name));
  } finally {
    for (const name of names) rmSync(part(name), { force: true });
  }
}
