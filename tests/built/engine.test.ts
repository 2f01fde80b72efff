import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { expect, test } from 'vitest';
import { filesOf } from '../../src/build/files.ts';
import { addWithImports } from '../../src/offline/needs.ts';

const DIR = 'dist';
const files = filesOf(DIR);
const sent = (path: string): number => gzipSync(readFileSync(join(DIR, path))).length;
const sole = (pattern: RegExp): string => {
  const found = files.filter((file) => pattern.test(file));
  expect(found, `${pattern}`).toHaveLength(1);
  return found[0]!;
};

test('the kernels and the driver of the engine are small', async () => {
  for (const name of ['relaxed', 'plain'])
    expect(sent(sole(new RegExp(`^_astro/${name}[-.][^/]*\\.wasm$`))), name).toBeLessThan(15_000);
  const { outputFiles } = await build({
    entryPoints: ['src/inference/engine/engine.ts'],
    ...{ bundle: true, minify: true, format: 'esm', write: false },
  });
  expect(gzipSync(outputFiles[0]!.contents).length).toBeLessThan(8000);
});

test('a first answer on the CPU costs less than 450 kB after the click', () => {
  const scripts = new Set<string>();
  addWithImports(DIR, sole(/^_astro\/worker[^/]*\.js$/), scripts);
  const rest = ['weights.bin', 'plan.json', 'check.json'].map((name) => `models/resnet-20/${name}`);
  const all = [...scripts, sole(/^_astro\/relaxed[^/]*\.wasm$/), ...rest];
  const bytes = all.map(sent).reduce((a, b) => a + b, 0);
  expect(bytes).toBeLessThan(450_000);
  // None of it is another runtime's.
  expect(all.filter((file) => /ort|onnx/.test(file))).toEqual([]);
  expect(bytes).toBeGreaterThan(200_000);
});
