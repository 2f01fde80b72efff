/** The public ImageNet networks: which files there are and where. See files.json. */

import { readFileSync } from 'node:fs';

/** One file of the ONNX Model Zoo. */
export interface PublicFile {
  file: string;
  /** The id of the network in the zoo and in addresses, such as resnet-50. */
  model: string;
  layers: number;
  /** `fp32` is what gets quantized here; the others came quantized. */
  kind: 'fp32' | 'qdq' | 'int8';
  bytes: number;
  /** Hexadecimal, lower case. */
  sha256: string;
  /** Per cent of the ImageNet validation set, as published with the file. */
  top1: number;
  top5?: number;
}

export interface PublicFiles {
  /** The folder in which the files lie under their own names; ends with a slash. */
  base: string;
  /** The hosts to which that one passes requests on, as a content security policy names them. */
  redirects: string[];
  /** Where a reader finds out about them. */
  source: string;
  licence: string;
  /** RGB, the square in the middle reduced to `resize`, `size` cut out of its middle, (value / 255 − mean) / std. */
  input: { name: string; size: number; resize: number; mean: number[]; std: number[] };
  /** The file of the 1,000 labels, relative to content/. */
  labels: string;
  files: PublicFile[];
}

/** The list in a JSON file. */
export function readFiles(path: string): PublicFiles {
  return JSON.parse(readFileSync(path, 'utf8')) as PublicFiles;
}

/** Where `file` is: fileAddress('a.onnx', 'https://example.org/nets') → 'https://example.org/nets/a.onnx'. */
export function fileAddress(file: string, base: string): string {
  return new URL(file, base.endsWith('/') ? base : `${base}/`).href;
}
