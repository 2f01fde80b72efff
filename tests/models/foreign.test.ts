import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { noise } from './nets.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 240_000 }); // PyTorch takes its time, on a busy machine more
const CLI = fileURLToPath(new URL('../../models/quantize/cli.ts', import.meta.url));
const EXPORT = fileURLToPath(new URL('foreign/export.py', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'foreign-'));

/** A Python that has PyTorch and onnx; the system's own where another one comes first. */
const python = ['python3', '/usr/bin/python3'].find(
  (path) => spawnSync(path, ['-c', 'import torch, onnx']).status === 0,
);
if (!python)
  process.stdout.write('tests/models/foreign.test.ts: skipped, no Python with torch and onnx here\n');

beforeAll(async () => {
  if (!python) return;
  execFileSync(python, [EXPORT, folder], { stdio: 'pipe' });
  mkdirSync(join(folder, 'pictures'));
  for (let i = 0; i < 40; i++) {
    const pixels = Uint8Array.from(noise(6 * 6 * 3, i + 1), (value) => 128 + 127 * value);
    await sharp(pixels, { raw: { width: 6, height: 6, channels: 3 } })
      .resize(72, 64, { fit: 'fill' })
      .png()
      .toFile(join(folder, `pictures/${i}.png`));
  }
});
afterAll(() => rmSync(folder, { recursive: true }));

describe.skipIf(!python)("networks as PyTorch's exporter writes them", () => {
  it.each([
    ['resnet18-opset9'],
    ['resnet18-bn-opset17', '--size', '64'],
    ['resnet50-opset13-one'],
    ['resnet50-opset11'],
    ['resnet50-opset18'],
    ['resnet26d-opset14'],
    ['resnet18-scaled-softmax'],
    ['cifar20-opset11'],
    ['cifar20-opset17-one'],
  ])('%s ends with its agreement, and it is high', (name, ...options) => {
    const usual = ['--calibrate', join(folder, 'pictures'), '--out', join(folder, 'out', name)];
    const scaled = name.includes('scaled') ? [] : ['--mean', '.485,.456,.406', '--std', '.229,.224,.225'];
    const args = [CLI, join(folder, `${name}.onnx`), ...usual, ...scaled, ...options];
    const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
    expect(stderr).not.toContain('Error');
    expect(status, stderr).toBe(0);
    expect(stdout).toMatch(/^same class as fp32 on 4 pictures that calibration has not seen: /);
    const off = [...stdout.matchAll(/off by ([\d.]+) %/g)].map(([, value]) => Number(value));
    // The engine has no kernel for the average pooling in the shortcuts of the "d" variants, and is left out with a word.
    expect(off).toHaveLength(name.includes('26d') ? 3 : 4);
    expect(Math.max(...off)).toBeLessThan(20);
  });
});
