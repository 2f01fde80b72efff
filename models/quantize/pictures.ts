/** Pictures for calibration and evaluation: class folders, loose files, or CIFAR-10's original binary batches. */

import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { isNamedAsPicture } from '../../src/inference/picture/rules.ts';
import { decode } from './decode.ts';

export interface Pictures {
  count: number;
  size: number;
  rgb: Uint8Array; // [count, size, size, 3]
  /** One class a picture, by position in `labels`; -1 where it is not known. */
  classes: Int32Array;
  /** Files that could not be read, with the reason; they are not among the pictures. */
  skipped?: readonly { file: string; why: string }[];
}

export interface Request {
  /** Which half of a data set is meant where `path` holds both. */
  part: 'train' | 'test';
  size: number;
  /** What the square in the middle is reduced to before `size` is cut out of its middle; `size` where it is left out. */
  resize?: number;
  /** The classes in the order of the network's outputs; folders are called after them. */
  labels: readonly string[];
  /** At most so many pictures, spread evenly over all there are. */
  limit?: number;
}

const ROW = 1 + 32 * 32 * 3; // of a binary batch: the class, then the planes red, green, blue

/** Reads pictures; `done` is told how many of how many. Throws an Error when there are none. */
export async function readPictures(
  path: string,
  request: Request,
  done: (count: number, of: number) => void = () => {},
): Promise<Pictures> {
  if (!existsSync(path)) throw new Error(`${path}: no such file or folder`);
  const batches = binaryBatches(path, request.part);
  return batches.length ? readBatches(batches, request) : readFiles(path, request, done);
}

function binaryBatches(path: string, part: Request['part']): string[] {
  if (statSync(path).isFile()) return path.endsWith('.bin') ? [path] : [];
  const wanted = part === 'train' ? /^data_batch_\d\.bin$/ : /^test_batch\.bin$/;
  return readdirSync(path)
    .filter((name) => wanted.test(name))
    .sort()
    .map((name) => join(path, name));
}

function readBatches(files: readonly string[], { size, limit }: Request): Pictures {
  if (size !== 32)
    throw new Error(`CIFAR-10's binary batches hold 32×32 pictures; this network wants ${size}×${size}`);
  const bytes = Buffer.concat(files.map((file) => readFileSync(file)));
  if (!bytes.length || bytes.length % ROW)
    throw new Error(`${files.join(', ')}: not a CIFAR-10 binary batch`);
  const rows = evenly(
    Array.from({ length: bytes.length / ROW }, (_, i) => i),
    limit,
  );
  const rgb = new Uint8Array(rows.length * (ROW - 1));
  rows.forEach((row, at) => {
    for (let channel = 0; channel < 3; channel++) {
      for (let pixel = 0; pixel < 1024; pixel++)
        rgb[(at * 1024 + pixel) * 3 + channel] = bytes[row * ROW + 1 + channel * 1024 + pixel] ?? 0;
    }
  });
  return { count: rows.length, size, rgb, classes: Int32Array.from(rows, (row) => bytes[row * ROW] ?? -1) };
}

async function readFiles(
  path: string,
  { part, size, resize = size, labels, limit }: Request,
  done: (count: number, of: number) => void,
): Promise<Pictures> {
  const root = existsSync(join(path, part)) ? join(path, part) : path;
  const files = evenly(pictureFiles(root, labels), limit);
  if (!files.length)
    throw new Error(`${root}: no pictures here (looked for class folders, picture files and binary batches)`);
  const rgb = new Uint8Array(files.length * size * size * 3);
  const classes: number[] = [];
  const skipped: { file: string; why: string }[] = [];
  for (const [at, { file, label }] of files.entries()) {
    try {
      rgb.set(await decode(file, size, resize), classes.length * size * size * 3);
      classes.push(label);
    } catch (error) {
      skipped.push({ file, why: error instanceof Error ? error.message : String(error) });
    }
    if (at % 100 === 99 || at + 1 === files.length) done(at + 1, files.length);
  }
  const count = classes.length;
  const read = {
    count,
    size,
    rgb: rgb.subarray(0, count * size * size * 3),
    classes: Int32Array.from(classes),
    skipped,
  };
  if (!count) throw new Error(`${root}: no picture can be read. ${skippedSentence(read)}`);
  return read;
}

const NAMED = 3; // of skipped files

/** What to say of files that could not be read; empty where there is none. */
export function skippedSentence({ skipped = [] }: Pictures): string {
  if (!skipped.length) return '';
  const named = skipped.slice(0, NAMED).map(({ file, why }) => `${file} (${why})`);
  const more = skipped.length > NAMED ? ', …' : '';
  return `${skipped.length} file${skipped.length > 1 ? 's' : ''} skipped that cannot be read as a picture: ${named.join(', ')}${more}`;
}

function pictureFiles(root: string, labels: readonly string[]): { file: string; label: number }[] {
  if (!statSync(root).isDirectory()) return [{ file: root, label: -1 }];
  return readdirSync(root, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(root, entry.name);
      if (entry.isDirectory())
        return pictureFiles(path, []).map(({ file }) => ({ file, label: labels.indexOf(entry.name) }));
      return isNamedAsPicture(entry.name) ? [{ file: path, label: -1 }] : [];
    });
}

/** At most `limit` of `list`, evenly spread. */
export function evenly<T>(list: readonly T[], limit = list.length): T[] {
  if (list.length <= limit) return [...list];
  return Array.from({ length: limit }, (_, i) => list[Math.floor((i * list.length) / limit)] as T);
}

/** The pictures at `indices`, in that order. */
export function choose({ size, rgb, classes }: Pictures, indices: readonly number[]): Pictures {
  const bytes = size * size * 3;
  const chosen = new Uint8Array(indices.length * bytes);
  indices.forEach((index, at) => chosen.set(rgb.subarray(index * bytes, (index + 1) * bytes), at * bytes));
  const labels = Int32Array.from(indices, (index) => classes[index] ?? -1);
  return { count: indices.length, size, rgb: chosen, classes: labels };
}

/** Pictures `from` to `to` as the network wants them: N×3×H×W, (value / 255 − mean) / std. */
export function normalize(
  pictures: Pictures,
  mean: readonly number[],
  std: readonly number[],
  from = 0,
  to = pictures.count,
): { dims: number[]; data: Float32Array } {
  const plane = pictures.size ** 2;
  const data = new Float32Array((to - from) * 3 * plane);
  for (let picture = from; picture < to; picture++) {
    for (let channel = 0; channel < 3; channel++) {
      const [m = 0, s = 1] = [mean[channel], std[channel]];
      const start = ((picture - from) * 3 + channel) * plane;
      for (let pixel = 0; pixel < plane; pixel++) {
        data[start + pixel] = ((pictures.rgb[(picture * plane + pixel) * 3 + channel] ?? 0) / 255 - m) / s;
      }
    }
  }
  return { dims: [to - from, 3, pictures.size, pictures.size], data };
}

/** How many pictures of `size` are put through a network at a time: more of small ones, so that memory stays small. */
export const batchOf = (size: number): number => Math.max(1, Math.floor(2 ** 16 / size ** 2));

/** All of `pictures`, normalized, in batches of at most `batch`, each made as it is asked for. */
export function batches(
  pictures: Pictures,
  mean: readonly number[],
  std: readonly number[],
  batch = batchOf(pictures.size),
): Iterable<{ dims: number[]; data: Float32Array }> {
  return {
    *[Symbol.iterator]() {
      for (let from = 0; from < pictures.count; from += batch)
        yield normalize(pictures, mean, std, from, Math.min(from + batch, pictures.count));
    },
  };
}
