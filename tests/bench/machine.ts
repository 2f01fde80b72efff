/** On what the bench ran, and with what. */

import { readFileSync } from 'node:fs';
import { arch, cpus, loadavg, release, type } from 'node:os';
import type { Performance } from '../../src/lab/performance/schema.ts';

/** The machine, its load from the minute before the bench to now, and the browser as it names itself. */
export function machine(browser: string, before: number): Performance['machine'] {
  const [first] = cpus();
  const rounded = (load: number) => Math.round(load * 10) / 10;
  return {
    cpu: first?.model.trim() ?? arch(),
    cores: cpus().length,
    system: `${type()} ${release().split('-')[0] ?? ''} ${arch()}`,
    browser,
    load: [rounded(before), rounded(loadavg()[0] ?? 0)],
  };
}

/** The versions that were measured. */
export function runtimes(): Performance['runtimes'] {
  const version = (path: string): string => {
    const file = new URL(`${path}/package.json`, import.meta.url);
    return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
  };
  return {
    onnxruntime: version('../../node_modules/onnxruntime-web'),
    transformers: version('node_modules/@huggingface/transformers'),
    transformersOnnxruntime: version('node_modules/onnxruntime-web'),
    tensorflow: version('node_modules/@tensorflow/tfjs-core'),
  };
}
