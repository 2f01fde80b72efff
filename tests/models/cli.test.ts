import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createGraph } from '../../models/quantize/write/graph.ts';
import { foreignNet, noise } from './nets.ts';
import { classifier } from './normalize-nets.ts';

vi.setConfig({ testTimeout: 60_000 }); // a command takes seconds, on a busy machine many
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

  it('says how what it wrote compares, and that it left no file half written', () => {
    const { stdout } = run(at('net.onnx'), ...usual());
    expect(stdout).toMatch(/^same class as fp32 on 1 pictures that calibration has not seen: wasm [\d.]+ %/);
    expect(stdout).toContain('calibrated with 3 pictures');
    expect(readdirSync(at('out')).filter((name) => name.startsWith('.'))).toEqual([]);
  });

  it('writes nothing where the graphs answer otherwise than is asked for', () => {
    const { status, stderr } = run(at('net.onnx'), ...usual(), '--out', at('strict'), '--error', '0');
    expect(status).toBe(1);
    expect(stderr).toMatch(/graph\.wasm\.onnx.* answers otherwise than fp32/);
    expect(stderr).toContain('Nothing was written');
    expect(existsSync(at('strict'))).toBe(false);
  });

  it('leaves a bad picture out, and says so', () => {
    mkdirSync(at('mixed'));
    for (const name of readdirSync(at('pictures'))) copyFileSync(at(`pictures/${name}`), at(`mixed/${name}`));
    writeFileSync(at('mixed/bad.jpg'), 'no picture');
    const { status, stderr, stdout } = run(at('net.onnx'), ...usual(), '--calibrate', at('mixed'));
    expect(status).toBe(0);
    expect(stderr).toMatch(/^1 file skipped that cannot be read as a picture: .*bad\.jpg/m);
    expect(stdout).toContain('calibrated with 3 pictures');
  });

  it('leaves nothing behind at Ctrl+C, and does its work at the next run', async () => {
    const args = [CLI, at('net.onnx'), ...usual(), '--out', at('stopped')];
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'pipe'] });
    await new Promise<void>((reading) => {
      child.stderr.on('data', (words: Buffer) => words.toString().includes('reading pictures') && reading());
    });
    child.kill('SIGINT');
    const [, signal] = (await once(child, 'close')) as [number | null, string | null];
    expect(signal).toBe('SIGINT');
    expect(existsSync(at('stopped'))).toBe(false);
    expect(run(at('net.onnx'), ...usual(), '--out', at('stopped')).status).toBe(0);
  });

  it('refuses fewer pictures than the file takes at a time', () => {
    writeFileSync(at('many.onnx'), classifier({ input: [9, 3, 16, 16] }));
    const { status, stderr } = run(at('many.onnx'), ...usual());
    expect(status).toBe(1);
    expect(stderr).toMatch(/the network takes 9 pictures at a time, .* has 4/);
  });

  it('takes a size where the file leaves it open, and refuses what it cannot take before it reads pictures', () => {
    writeFileSync(at('open.onnx'), classifier({ input: ['N', 3, 'H', 'W'] }));
    expect(run(at('open.onnx'), ...usual()).stderr).toContain('--size');
    expect(run(at('open.onnx'), ...usual(), '--size', '16').status).toBe(0);
    writeFileSync(at('grey.onnx'), classifier({ input: ['N', 1, 16, 16] }));
    const { status, stderr } = run(at('grey.onnx'), ...usual());
    expect(status).toBe(1);
    expect(stderr).toContain('1 channel');
    expect(stderr).not.toContain('reading pictures');
  });

  const labels = (value: unknown) => {
    const file = at(`labels-${Math.abs(JSON.stringify(value).length)}.json`);
    writeFileSync(file, typeof value === 'string' ? value : JSON.stringify(value));
    return file;
  };
  const label = { id: 'a', zh: 'a', en: 'a' };
  it.each([
    [
      'means from 0 to 255',
      () => ['--mean', '123.675,116.28,103.53'],
      '--mean: pixels count from 0 to 1 here',
    ],
    ['deviations from 0 to 255', () => ['--std', '58.4,57.1,57.4'], '--std: pixels count from 0 to 1 here'],
    ['a deviation of 0', () => ['--std', '0,0,0'], '--std: three numbers above 0'],
    ['a deviation below 0', () => ['--std', '.5,-.5,.5'], '--std: three numbers above 0'],
    ['two means', () => ['--mean', '.5,.5'], '--mean: three numbers'],
    ['a mean that is missing', () => ['--mean', '.5,,.5'], '--mean: three numbers'],
    ['a mean without end', () => ['--mean', 'Infinity,0,0'], '--mean: three numbers'],
    ['an object of labels', () => ['--labels', labels({ a: 1 })], 'is not a list of'],
    ['texts for labels', () => ['--labels', labels(['a', 'b', 'c', 'd', 'e'])], 'has at place 0 "a"'],
    ['null for a label', () => ['--labels', labels([null, label])], 'has at place 0 null'],
    ['an empty name', () => ['--labels', labels([{ ...label, en: ' ' }])], 'has at place 0'],
    ['a label twice', () => ['--labels', labels([label, label])], 'has the id "a" twice'],
    ['too few labels', () => ['--labels', labels([label])], 'has 5 outputs, the list 1 labels'],
    ['labels that are no JSON', () => ['--labels', labels('[{')], 'is not JSON'],
    ['labels that are not there', () => ['--labels', at('none.json')], 'does not exist'],
    ['no number of pictures', () => ['--pictures', '1e3'], '--pictures: a whole number'],
    ['a size that the file does not have', () => ['--resize', '8'], '--resize: 16 or more'],
    ['pictures that are not there', () => ['--calibrate', at('none')], 'no such file or folder'],
  ])('refuses %s', (_, args, words) => {
    const { status, stderr } = run(at('net.onnx'), ...usual(), ...args());
    expect(stderr).toContain(words);
    expect(stderr).not.toMatch(/\n\s+at /);
    expect(status).toBe(2);
  });

  it('refuses a file in place of the folder, and a network that is none, before it reads pictures', () => {
    const there = run(at('net.onnx'), ...usual(), '--out', at('net.onnx'));
    expect([there.status, there.stderr.includes('a folder is needed')]).toEqual([1, true]);
    const none = run(at('labels.json'), ...usual());
    expect([none.status, none.stderr]).toEqual([1, 'this is not an ONNX file\n']);
    expect(run(at('gone.onnx'), ...usual())).toMatchObject({ status: 2 });
  });
});

describe('the other commands', () => {
  const other = (name: string, ...args: string[]) =>
    spawnSync(process.execPath, [CLI.replace('cli.ts', name), ...args], { encoding: 'utf8' });

  it.each([
    ['compare.ts', ['--bogus']],
    ['compare.ts', ['gone.onnx', '--data', '.']],
    ['compare.ts', []],
    ['evaluate.ts', ['--bogus']],
    ['evaluate.ts', ['no-such-net']],
    ['evaluate.ts', ['--data', 'gone']],
    ['check.ts', ['--bogus']],
    ['check.ts', ['no-such-net']],
  ])('%s %j is answered with a sentence', (name, args) => {
    const { status, stderr } = other(name, ...args);
    expect(status).toBe(2);
    expect(stderr).not.toMatch(/\n\s+at /);
    expect(stderr.split('\n')[0]).toMatch(/\w/);
  });

  it('compares methods on a network of a fixed batch, without metadata, with few pictures', () => {
    writeFileSync(at('two.onnx'), classifier({ input: [1, 3, 16, 16] }));
    const scale = ['--mean', '.5,.5,.5', '--std', '.5,.5,.5'];
    const { status, stdout, stderr } = other(
      'compare.ts',
      at('two.onnx'),
      '--data',
      at('pictures'),
      ...scale,
    );
    expect(status, stderr).toBe(0);
    for (const graph of ['wasm', 'engine'])
      expect(stdout).toMatch(
        new RegExp(`\\| minmax \\| ${graph} \\| (\\d|[1-9]\\d|100)(\\.\\d+)? \\| – \\| 0\\.\\d+ \\|`),
      );
    const without = other('compare.ts', at('two.onnx'), '--data', at('pictures'));
    expect([without.status, without.stderr.includes('--mean: three numbers are needed')]).toEqual([2, true]);
  });
});
