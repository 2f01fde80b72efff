/** The table of the model card. */

import type { ModelEntry } from '../manifest.ts';

const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(0)} kB`;
const points = (value: number | undefined): string => value?.toFixed(2) ?? '–';

/** A Markdown table, one row a model, of what `models/manifest.json` holds. */
export function table(models: readonly ModelEntry[]): string {
  const head = [
    'network',
    'layers',
    'parameters',
    'top-1 fp32',
    'top-1 engine',
    'top-1 wasm',
    'top-1 webgpu',
    'agreement engine',
    'agreement wasm',
    'agreement webgpu',
    'weights.bin',
    'graphs wasm / webgpu / lab, plan',
  ];
  const rows = models.map(({ name, layers, parameters, accuracy, files }) => [
    name,
    `${layers}`,
    parameters.toLocaleString('en'),
    points(accuracy?.fp32),
    points(accuracy?.engine),
    points(accuracy?.wasm),
    points(accuracy?.webgpu),
    points(accuracy?.agreement.engine),
    points(accuracy?.agreement.wasm),
    points(accuracy?.agreement.webgpu),
    kilobytes(files.weights.bytes),
    [files.wasm, files.webgpu, files.lab].map(({ bytes }) => kilobytes(bytes)).join(' / ') +
      (files.engine ? `, ${kilobytes(files.engine.bytes)}` : ''),
  ]);
  return markdown(head, rows);
}

/** A Markdown table. */
export function markdown(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |\n`).join('');
}
