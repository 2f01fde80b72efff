/** Fetches one public file, going on from where an earlier try ended, and keeps nothing that is not that file. */

import { createHash } from 'node:crypto';
import {
  closeSync,
  createReadStream,
  existsSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { cutOff, DownloadError, unreachable, wrongAddress, wrongHash, wrongSize } from './download-error.ts';
import { fileAddress, type PublicFile } from './files.ts';

/** Told the bytes that are there, of how many. */
export type Progress = (loaded: number, of: number) => void;

interface Job {
  wanted: PublicFile;
  url: string;
  part: string; // the path of what has come so far
  progress: Progress;
}

const TRIES = 3; // for a connection that breaks off

/**
 * The path of `wanted` in `folder`, fetched from the folder of addresses `base` where it is not there yet.
 * Bytes that have come are kept in `<file>.part` until the file is whole and checked, and a later call asks only for the
 * rest. Throws a DownloadError that says which of address, connection, size or hash was wrong.
 */
export async function download(
  wanted: PublicFile,
  base: string,
  folder: string,
  progress: Progress = () => {},
): Promise<string> {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, wanted.file);
  if (existsSync(path)) {
    await check(path, wanted, path);
    progress(wanted.bytes, wanted.bytes);
    return path;
  }
  const job: Job = { wanted, url: fileAddress(wanted.file, base), part: `${path}.part`, progress };
  if (size(job.part) > wanted.bytes) rmSync(job.part);
  const before = size(job.part);
  await fetchRest(job);
  try {
    await check(job.part, wanted, job.url);
  } catch (error) {
    rmSync(job.part);
    // What an earlier run left may have been of another version of the file: once more, from the start.
    if (error instanceof DownloadError && before) return download(wanted, base, folder, progress);
    throw error;
  }
  renameSync(job.part, path);
  return path;
}

async function fetchRest(job: Job): Promise<void> {
  for (let tries = 1; size(job.part) < job.wanted.bytes; tries++) {
    const response = await ask(job);
    if (response instanceof DownloadError) {
      if (tries === TRIES) throw response;
    } else if (!(await transfer(response, job)) && tries === TRIES)
      throw cutOff(job.wanted, job.url, size(job.part));
  }
}

/** Asks for what is missing. A server may have closed a connection that was kept from an earlier file: not the last word. */
async function ask({ wanted, url, part }: Job): Promise<Response | DownloadError> {
  const start = size(part);
  const headers = { 'Accept-Encoding': 'identity', ...(start && { Range: `bytes=${start}-` }) };
  try {
    return await fetch(url, { headers });
  } catch (cause) {
    return unreachable(wanted, url, cause);
  }
}

/** Adds what the server gives to the part; whether all came. A server that knows no ranges starts over. */
async function transfer(response: Response, job: Job): Promise<boolean> {
  const { wanted, url, part } = job;
  const start = size(part);
  const range = /^bytes (\d+)-\d+\/(\d+)$/.exec(response.headers.get('Content-Range') ?? '');
  const goesOn = response.status === 206 && Number(range?.[1]) === start;
  const announced = goesOn ? range?.[2] : response.headers.get('Content-Length');
  let refused: DownloadError | undefined;
  if (!goesOn && response.status !== 200)
    refused = wrongAddress(wanted, url, response.status, response.statusText);
  else if (announced && Number(announced) !== wanted.bytes)
    refused = wrongSize(wanted, url, Number(announced));
  if (!refused) return save(response, goesOn ? start : 0, job);
  await response.body?.cancel();
  if (!start || ![206, 416].includes(response.status) || goesOn) throw refused; // what came before may still be good
  rmSync(part); // from there the server cannot go on: once more from the start
  return false;
}

async function save(
  { body }: Response,
  start: number,
  { wanted, url, part, progress }: Job,
): Promise<boolean> {
  const file = openSync(part, start ? 'a' : 'w');
  let loaded = start;
  let broken = false;
  try {
    for await (const chunk of body ?? []) {
      loaded += chunk.length;
      if (loaded > wanted.bytes) break;
      writeSync(file, chunk);
      progress(loaded, wanted.bytes);
    }
  } catch (error) {
    if (!(error instanceof TypeError)) throw error; // such as a full disk; a broken connection is a TypeError
    broken = true;
  } finally {
    closeSync(file);
  }
  if (broken || loaded === wanted.bytes) return !broken;
  rmSync(part);
  throw wrongSize(wanted, url, loaded > wanted.bytes ? 'more' : loaded);
}

/** Throws where the bytes at `path`, which came from `where`, are not those of `wanted`. */
async function check(path: string, wanted: PublicFile, where: string): Promise<void> {
  if (size(path) !== wanted.bytes) throw wrongSize(wanted, where, size(path));
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  const found = hash.digest('hex');
  if (found !== wanted.sha256) throw wrongHash(wanted, where, found);
}

const size = (path: string): number => statSync(path, { throwIfNoEntry: false })?.size ?? 0;
