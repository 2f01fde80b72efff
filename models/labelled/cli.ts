#!/usr/bin/env node
/** The command that lists labelled pictures, so that a page can fetch and check them. */

import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { usualPixels } from '../../src/build/labelled.mjs';
import manifest from '../manifest.json' with { type: 'json' };
import { listPictures, writeList } from './list.ts';

const HELP = `Lists labelled pictures with their sizes and hashes, for the lab's experiments with many pictures.

  npm run models:labelled -- FOLDER --base ADDRESS

FOLDER holds a folder for each class, called after it (airplane, cat, …), with pictures inside. The first of each class are
listed in place of those that the site offers now; the next npm run build offers them. The pictures themselves are neither changed nor copied.

  --base ADDRESS   where a visitor's browser finds FOLDER: https://example.org/set/ (which has to allow CORS), or a folder of
                   the site such as set/ (put FOLDER's content into public/set)
  --each N         pictures of each class (10)
  --zh, --en TEXT  what they are, in both languages
  --source URL     where they come from, for the visitor to read
  --out FILE       another list (that of the pixels which the networks were trained on: models/labelled/lossless.json,
                   or files.json for re-encoded ones)
  --help           this text

Exit codes: 0 written, 1 no pictures, 2 wrong arguments.
`;

class UsageError extends Error {}

function readArguments() {
  const text = { type: 'string' } as const;
  const options = { base: text, each: text, zh: text, en: text, source: text, out: text };
  try {
    return parseArgs({ options: { ...options, help: { type: 'boolean' } }, allowPositionals: true });
  } catch (cause) {
    throw new UsageError(cause instanceof Error ? cause.message : String(cause));
  }
}

function main(): void {
  const { values, positionals } = readArguments();
  if (values.help) return void process.stdout.write(HELP);
  const [folder] = positionals;
  if (folder === undefined || values.base === undefined)
    throw new UsageError('which folder, and at which --base?');
  const each = Number(values.each ?? 10);
  if (!Number.isInteger(each) || each < 1)
    throw new UsageError(`--each: a whole number is needed, not "${values.each}"`);
  const files = listPictures(folder, each);
  const about = { zh: values.zh ?? '带类别的图片', en: values.en ?? 'labelled pictures' };
  const usual = { original: 'lossless.json', jpeg: 'files.json' }[usualPixels(manifest.models)];
  const out = values.out ?? fileURLToPath(new URL(usual, import.meta.url));
  writeList(out, { base: values.base, redirects: [], source: values.source ?? values.base, about, files });
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0).toLocaleString('en');
  process.stdout.write(`${out}: ${files.length} pictures, ${bytes} bytes\n`);
}

try {
  main();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  if (error instanceof UsageError) process.stderr.write('--help explains the arguments\n');
  process.exitCode = error instanceof UsageError ? 2 : 1;
}
