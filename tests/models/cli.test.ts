import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createGraph } from '../../models/quantize/write/graph.ts';
import { foreignNet, noise } from './nets.ts';

const CLI = fileURLToPath(new URL('../../models/quantize/cli.ts', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'quantize-'));
const at = (name: string) => join(folder, name);
const run = (...args: string[]) => spawnSync(process.execPath, [CLI, ...args], { encoding: 'utf8' });

beforeAll(async () => {
  mkdirSync(at('pictures'));
  for (let i = 0; i < 4; i++) {
    const pixels = Uint8Array.from(noise(16 * 16 * 3, i + 1), (value) => 128 + 127 * value);
    await sharp(pixels, { raw: { width: 16, height: 16, channels: 3 } })
      .png()
      .toFile(at(`pictures/${i}.png`));
  }
  writeFileSync(at('net.onnx'), foreignNet('pad'));
  const graph = createGraph(null);
  graph.node('Softplus', ['data'], 'odd one');
  writeFileSync(
    at('odd.onnx'),
    graph.finish({ name: 'odd', inputs: { data: [1, 3, 16, 16] }, outputs: { 'odd one': null } }),
  );
  writeFileSync(
    at('labels.json'),
    JSON.stringify(['a', 'b', 'c', 'd', 'e'].map((id) => ({ id, zh: id, en: id }))),
  );
});

afterAll(() => rmSync(folder, { recursive: true }));

describe('the quantize command', () => {
  const usual = () => [
    '--calibrate',
    at('pictures'),
    '--out',
    at('out'),
    '--labels',
    at('labels.json'),
    '--mean',
    '.5,.5,.5',
    '--std',
    '.5,.5,.5',
  ];

  it('explains itself', () => {
    const { status, stdout } = run('--help');
    expect(status).toBe(0);
    expect(stdout).toContain('--calibrate PATH');
  });

  it('writes one weights file, three graphs and a plan', () => {
    const { status, stderr } = run(at('net.onnx'), ...usual());
    expect(stderr).toContain('calibrating');
    expect(status).toBe(0);
    expect(readdirSync(at('out')).sort()).toEqual([
      'graph.lab.onnx',
      'graph.wasm.onnx',
      'graph.webgpu.onnx',
      'plan.json',
      'weights.bin',
    ]);
  });

  it('names the node that it cannot quantize', () => {
    const { status, stderr } = run(at('odd.onnx'), ...usual());
    expect(status).toBe(1);
    expect(stderr).toMatch(/^node "odd one" \(Softplus\): this operator is not supported/);
  });

  it.each([
    ['no file', [], 'one fp32 ONNX file is needed'],
    ['an unknown option', ['net.onnx', '--fast'], "Unknown option '--fast'"],
    ['no pictures', ['net.onnx'], '--calibrate and --out are needed'],
    [
      'an unknown method',
      ['net.onnx', '--calibrate', 'x', '--out', 'y', '--method', 'magic'],
      '--method: one of minmax',
    ],
  ])('says how it is used when given %s', (_, args, message) => {
    const { status, stderr } = run(...args);
    expect(status).toBe(2);
    expect(stderr).toContain(message);
  });

  it('asks for the normalization where the file does not tell it', () => {
    const { status, stderr } = run(
      at('net.onnx'),
      '--calibrate',
      at('pictures'),
      '--out',
      at('out'),
      '--labels',
      at('labels.json'),
    );
    expect(status).toBe(2);
    expect(stderr).toContain('--mean: three numbers are needed');
  });
});
