import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { readFiles } from '../../models/imagenet/files.ts';
import { kernels } from '../../models/quantize/evaluate/kernels.ts';
import { isTrained, readManifest } from '../../models/quantize/manifest.ts';
import { readPictures } from '../../models/quantize/pictures.ts';
import { zooNet } from './imagenet-nets.ts';
import { loopback, type Loopback } from './imagenet-server.ts';

vi.setConfig({ testTimeout: 60_000 }); // the command takes seconds, on a busy machine many
const MODELS = fileURLToPath(new URL('../../models/', import.meta.url));
const CONTENT = fileURLToPath(new URL('../../content/', import.meta.url));
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const published = readFiles(`${MODELS}imagenet/files.json`);
const folder = mkdtempSync(join(tmpdir(), 'imagenet-'));
const at = (name: string) => join(folder, name);

let server: Loopback;
beforeAll(async () => {
  const nets = {
    'resnet18-v1-7.onnx': zooNet(18, { width: 8 }),
    'resnet50-v1-12.onnx': zooNet(50, { width: 8, opset: 12, store: 'rawData' }),
    'resnet34-v1-7.onnx': zooNet(34, { width: 8 }),
  };
  server = await loopback(nets);
  const files = published.files.map((file) => {
    const bytes = server.files.get(file.file) ?? new Uint8Array(1);
    return { ...file, bytes: bytes.length, sha256: sha256(bytes) };
  });
  writeFileSync(at('files.json'), JSON.stringify({ ...published, files }));
});
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

function start(...args: string[]) {
  const options = {
    mirror: server.base,
    files: at('files.json'),
    out: at('zoo'),
    downloads: at('downloads'),
    count: '2',
  };
  const flags = Object.entries(options).flatMap(([name, value]) =>
    args.includes(`--${name}`) ? [] : [`--${name}`, value],
  );
  const child = spawn(process.execPath, [`${MODELS}imagenet/cli.ts`, ...args, ...flags]);
  const said = { out: '', err: '' };
  child.stdout.on('data', (text: Buffer) => (said.out += text.toString()));
  child.stderr.on('data', (text: Buffer) => (said.err += text.toString()));
  return { child, said };
}

async function run(...args: string[]) {
  const { child, said } = start(...args);
  const [status] = (await once(child, 'close')) as [number];
  return { status, ...said };
}

const entry = (id: string) => readManifest(at('manifest.json')).models.find((model) => model.id === id)!;

describe('the list of public files', () => {
  it('names each file once, with its size, its hash and what was published of it', () => {
    const fp32 = published.files.filter(({ kind }) => kind === 'fp32');
    expect(fp32.map(({ layers }) => layers)).toEqual([18, 34, 50, 101, 152]);
    expect(new Set(published.files.map(({ file }) => file)).size).toBe(published.files.length);
    for (const file of published.files) {
      expect(file).toMatchObject({ model: `resnet-${file.layers}` });
      expect(file.file).toMatch(new RegExp(`^resnet${file.layers}-v1-\\d+(-${file.kind})?\\.onnx$`));
      expect(file.sha256).toMatch(/^[0-9a-f]{64}$/);
      expect(file.top1).toBeGreaterThan(65);
    }
    expect(published.base).toMatch(/^https:.*\/$/);
    expect(existsSync(join(CONTENT, published.labels))).toBe(true);
  });
});

describe('npm run models:imagenet', () => {
  it('explains itself', async () => {
    const { status, out } = await run('--help');
    expect(status).toBe(0);
    for (const option of ['--mirror', '--pictures', '--out', '--files']) expect(out).toContain(option);
  });

  it.each([
    [[], 'which networks? There are 18, 34, 50, 101, 152'],
    [['20'], 'there is no ResNet-20'],
    [['18', '--mirror', 'nets'], '--mirror: an address'],
  ])('says how it is used when given %j', async (args, words) => {
    const { status, err } = await run(...args);
    expect(status).toBe(2);
    expect(err).toContain(words);
  });

  it(
    'fetches, quantizes and enters networks, basic blocks and bottlenecks',
    { timeout: 60_000 },
    async () => {
      const { status, out, err } = await run('18', '50');
      expect(err).toContain('resnet50-v1-12.onnx, MB');
      expect(err).toContain('resnet-50: calibrating');
      expect(status).toBe(0);
      expect(out).toMatch(
        /^resnet-18: .*same first class as fp32 on \d \(wasm\) and \d \(webgpu\) of 2 pictures$/m,
      );
      const model = entry('resnet-50');
      expect(model).toMatchObject({
        name: 'ResNet-50 (ImageNet)',
        family: 'resnet',
        layers: 50,
        blocks: 16,
        input: { name: 'data', size: 224, resize: 256, mean: published.input.mean, std: published.input.std },
        output: 'resnetv17_dense0_fwd',
        calibration: { method: 'percentile-0.001', pictures: 2, compared: { pictures: 2 } },
        source: { url: `${published.base}resnet50-v1-12.onnx`, top1: 74.97, top5: 92.33 },
        licence: 'Apache-2.0',
      });
      expect(isTrained(model)).toBe(false);
      expect(Object.keys(model.files)).toEqual(['weights', 'wasm', 'webgpu', 'lab', 'engine']);
      expect(model.files.weights.bytes).toBeLessThan(1.3 * model.parameters);
      for (const { path, bytes } of Object.values(model.files))
        expect(statSync(at(`zoo/${path}`)).size).toBe(bytes);
      const labels = readFileSync(join(CONTENT, 'labels/imagenet.json'));
      expect(model.labels).toEqual({
        path: 'labels/imagenet.json',
        bytes: labels.length,
        sha256: sha256(labels),
      });
      const ran = kernels(
        at('zoo/resnet-50/graph.wasm.onnx'),
        at('zoo/resnet-50/weights.bin'),
        [1, 3, 224, 224],
      );
      expect(ran).toMatchObject({ QLinearConv: 53, QLinearAdd: 16 });
      for (const float of ['Conv', 'FusedConv', 'Add', 'Relu']) expect(ran).not.toHaveProperty(float);
    },
  );

  it('leaves alone what is there, and makes it again from other pictures or where a file is missing', async () => {
    const before = server.ranges.length;
    expect((await run('18')).out).toContain('resnet-18: already there');
    rmSync(at('zoo/resnet-18/graph.lab.onnx'));
    expect((await run('18')).out).toContain('same first class');
    expect((await run('18', '--count', '1')).out).toContain('of 1 pictures');
    expect(entry('resnet-18').calibration.pictures).toBe(1);
    expect(server.ranges).toHaveLength(before);
  });

  it('goes on where it was interrupted', async () => {
    const length = server.files.get('resnet34-v1-7.onnx')!.length;
    Object.assign(server, { cuts: [length >> 1], hangs: true });
    const { child } = start('34');
    const part = at('downloads/resnet34-v1-7.onnx.part');
    await expect
      .poll(() => statSync(part, { throwIfNoEntry: false })?.size, { timeout: 10_000 })
      .toBe(length >> 1);
    child.kill('SIGINT');
    await once(child, 'close');
    expect(existsSync(at('manifest.json'))).toBe(true);
    expect(entry('resnet-34')).toBeUndefined();
    const { status } = await run('34');
    expect(status).toBe(0);
    expect(server.ranges.at(-1)).toBe(`bytes=${length >> 1}-`);
    expect(entry('resnet-34').layers).toBe(34);
  });

  it('ends with the reason where a file cannot be had, and keeps what it has made', async () => {
    const { status, err } = await run('18', '101', '--mirror', `${server.base}elsewhere/`);
    expect(status).toBe(1);
    expect(err).toContain('resnet101-v1-7.onnx: the address is wrong');
    expect(err).toContain('--mirror URL');
    expect(entry('resnet-18')).toBeDefined();
  });

  it('refuses a network with another number of outputs than there are labels', async () => {
    const list = readFiles(at('files.json'));
    writeFileSync(at('few.json'), JSON.stringify({ ...list, labels: 'ui/zh.json' }));
    const { status, err } = await run('18', '--files', at('few.json'), '--out', at('other/zoo'));
    expect(status).toBe(1);
    expect(err).toContain('the network has 1000 outputs, ui/zh.json has');
  });
});

it('reduces pictures to 256 and cuts 224 out of the middle', async () => {
  const cat = fileURLToPath(new URL('../../public/samples/cat.webp', import.meta.url));
  const request = { part: 'train', labels: [] } as const;
  const whole = await readPictures(cat, { ...request, size: 256 });
  const cut = await readPictures(cat, { ...request, size: 224, resize: 256 });
  const [x, y] = [100, 37];
  const pixel = (of: typeof cut, at: number) => [...of.rgb.subarray(3 * at, 3 * at + 3)];
  expect(cut.rgb).toHaveLength(224 * 224 * 3);
  expect(pixel(cut, y * 224 + x)).toEqual(pixel(whole, (y + 16) * 256 + x + 16));
});
