import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { kernels } from '../../models/quantize/evaluate/kernels.ts';
import { isTrained, readManifest, type FileEntry } from '../../models/quantize/manifest.ts';
import { count } from '../../models/quantize/net/count.ts';
import { readNet } from '../../models/quantize/net/read.ts';
import { normalize } from '../../models/quantize/pictures.ts';
import { openSession } from '../../models/quantize/runtime.ts';

const MODELS = fileURLToPath(new URL('../../models/', import.meta.url));
const models = readManifest(`${MODELS}manifest.json`).models.filter(isTrained);
const PAPER_MILLIONS: Record<number, number> = { 20: 0.27, 32: 0.46, 44: 0.66, 56: 0.85, 110: 1.7 }; // Table 6, page 8

interface Reference {
  size: number;
  pictures: { id: string; rgb: string; logits: number[] }[];
}

const largest = (values: ArrayLike<number>): number =>
  Array.from(values).indexOf(Math.max(...Array.from(values)));

it('the zoo holds ResNet-20', () => {
  expect(models.map(({ id }) => id)).toContain('resnet-20');
});

describe.each(models)('$id', (model) => {
  const { files, input } = model;
  const path = (file: string) => `${MODELS}zoo/${file}`;
  const bytes = ({ path: file }: FileEntry) => readFileSync(path(file));
  const reference = JSON.parse(readFileSync(path(model.reference!), 'utf8')) as Reference;
  const rgb = Buffer.concat(reference.pictures.map((picture) => Buffer.from(picture.rgb, 'base64')));
  const classes = model.labels.length;
  const shown = { count: reference.pictures.length, size: reference.size, rgb, classes: new Int32Array() };
  const feed = { [input.name]: normalize(shown, input.mean, input.std) };
  const recorded = reference.pictures.flatMap(({ logits }) => logits);

  const run = async (kind: 'fp32' | 'wasm' | 'webgpu' | 'lab', gates?: number[]) => {
    const session = await openSession(bytes(files[kind]), kind === 'fp32' ? undefined : bytes(files.weights));
    const extra = gates?.length ? { gates: { dims: [gates.length], data: Float32Array.from(gates) } } : {};
    const outputs = await session.run({ ...feed, ...extra });
    await session.release();
    return outputs;
  };
  const logits = async (...args: Parameters<typeof run>) =>
    Array.from((await run(...args))[model.output]!.data, Number);
  const worst = (found: number[], expected: number[]) =>
    Math.max(...found.map((value, i) => Math.abs(value - expected[i]!)));
  const picture = <T>(list: T[], at: number) => list.slice(at * classes, (at + 1) * classes);

  it('has the files that the manifest lists, within their limits', () => {
    for (const entry of Object.values(files)) {
      expect(statSync(path(entry.path)).size).toBe(entry.bytes);
      expect(createHash('sha256').update(bytes(entry)).digest('hex'), entry.path).toBe(entry.sha256);
    }
    expect(files.weights.bytes).toBeLessThanOrEqual(1.1 * model.parameters);
    for (const kind of ['wasm', 'webgpu', 'lab'] as const) expect(files[kind].bytes).toBeLessThan(200_000);
  });

  it("has the paper's layers and parameters", async () => {
    const net = await readNet(bytes(files.fp32));
    const counts = count(net);
    expect(counts).toEqual({
      layers: model.layers,
      parameters: model.parameters,
      multiplyAdds: model.multiplyAdds,
    });
    expect(model.id).toBe(`${model.family}-${counts.layers}`);
    const millions = PAPER_MILLIONS[counts.layers]!;
    expect(Number((counts.parameters / 1e6).toFixed(`${millions}`.split('.')[1]!.length))).toBe(millions);
    expect(model.blocks).toBe(model.family === 'resnet' ? (counts.layers - 2) / 2 : 0);
  });

  it("gives PyTorch's logits in fp32", async () => {
    expect(worst(await logits('fp32'), recorded)).toBeLessThan(1e-4);
  });

  it('stays close to them with int8 weights', async () => {
    const found = await logits('webgpu');
    const spread = Math.max(...recorded) - Math.min(...recorded);
    expect(worst(found, recorded) / spread).toBeLessThan(0.05);
  });

  it('names the same classes with int8 weights and activations, or one that fp32 gives nearly as much', async () => {
    const found = await logits('wasm');
    reference.pictures.forEach(({ id, logits: expected }, at) => {
      const most = Math.max(...expected);
      const named = expected[largest(picture(found, at))]!;
      expect(most - named, id).toBeLessThanOrEqual(0.1 * (most - Math.min(...expected)));
    });
  });

  it('runs on integer kernels', () => {
    const ran = kernels(path(files.wasm.path), path(files.weights.path), [2, 3, input.size, input.size]);
    expect(ran).toMatchObject({
      QLinearConv: model.layers - 1,
      ...(model.blocks && { QLinearAdd: model.blocks }),
    });
    for (const float of ['Conv', 'FusedConv', 'Add', 'Relu']) expect(ran).not.toHaveProperty(float);
  });

  it('gives the same logits in the lab with every gate open', async () => {
    const outputs = await run('lab', Array<number>(model.blocks).fill(1));
    expect(worst(Array.from(outputs[model.output]!.data, Number), await logits('webgpu'))).toBeLessThan(1e-5);
    expect(outputs.features!.dims.slice(0, 2)).toEqual([reference.pictures.length, 64]);
    expect(outputs.responses!.dims).toEqual([reference.pictures.length, model.layers - 1]);
    expect(Array.from(outputs.responses!.data, Number).every((value) => value > 0)).toBe(true);
  });

  it.runIf(model.blocks)('gives other logits with any one gate shut', async () => {
    const open = await logits('webgpu');
    for (const shut of [0, model.blocks - 1]) {
      const gates = Array.from({ length: model.blocks }, (_, i) => (i === shut ? 0 : 1));
      expect(worst(await logits('lab', gates), open), `gate ${shut}`).toBeGreaterThan(1e-3);
    }
  });

  it('has been measured, and lost at most 0.2 points to quantization', () => {
    const { images, fp32, wasm, webgpu, agreement } = model.accuracy!;
    expect(images).toBe(10000);
    expect(fp32 - Math.min(wasm, webgpu)).toBeLessThanOrEqual(0.2);
    // The deeper a net and the less sure of itself, the more near ties turn over.
    expect(Math.min(agreement.wasm, agreement.webgpu)).toBeGreaterThanOrEqual(model.layers > 20 ? 97.5 : 98);
    const responses = JSON.parse(readFileSync(path(model.responses!), 'utf8')) as { std: number[] };
    expect(responses.std).toHaveLength(model.layers - 1);
  });
});
