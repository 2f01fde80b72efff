import { describe, expect, it } from 'vitest';
import { difference, disagreement, share, top1 } from '../../models/quantize/evaluate/measure.ts';
import { responses } from '../../models/quantize/evaluate/responses.ts';
import { table } from '../../models/quantize/evaluate/table.ts';
import type { ModelEntry } from '../../models/quantize/manifest.ts';
import type { Session } from '../../models/quantize/runtime.ts';

describe('measuring', () => {
  it('takes the largest logit of each picture', () => {
    expect([...top1({ classes: 3, logits: Float32Array.of(-3, -1, -2, 5, 0, 1) })]).toEqual([1, 0]);
  });

  it('gives shares in per cent', () => {
    expect(share(Int32Array.of(1, 2, 3), Int32Array.of(1, 2, 4))).toBe(66.67);
  });

  it('counts where two networks disagree, and who is right there', () => {
    const [own, other, right] = [
      Int32Array.of(1, 2, 3, 4),
      Int32Array.of(1, 0, 0, 5),
      Int32Array.of(1, 2, 0, 6),
    ];
    expect(disagreement(own, other, right)).toEqual({ differ: 3, own: 1, other: 1 });
  });

  it('gives the root of the mean squared difference', () => {
    const [a, b] = [Float32Array.of(0, 3), Float32Array.of(4, 3)].map((logits) => ({ classes: 2, logits }));
    expect(difference(a!, b!)).toBeCloseTo(Math.sqrt(8));
  });

  it('puts the responses of batches together as if they were one', async () => {
    const maps = [
      [1, 3],
      [5, 5],
      [0, 4],
    ]; // one layer, three pictures, two places each
    let next = 0;
    const session = {
      inputs: ['x'],
      run: ({ x }: Record<string, { dims: readonly number[] }>) => {
        const own = maps.slice(next, (next += x!.dims[0]!));
        const mean = own.map(([a, b]) => (a! + b!) / 2);
        const std = own.map(([a, b]) => Math.abs(a! - b!) / 2);
        const output = (values: number[]) => ({ dims: [own.length, 1], data: Float32Array.from(values) });
        return Promise.resolve({ responses: output(std), means: output(mean) });
      },
    } as unknown as Session;
    const pictures = { count: 3, size: 1, rgb: new Uint8Array(9), classes: new Int32Array(3) };
    const found = await responses(
      session,
      pictures,
      { input: 'x', mean: [0, 0, 0], std: [1, 1, 1] },
      0,
      2,
      () => undefined,
    );
    const all = maps.flat();
    const mean = all.reduce((a, b) => a + b) / 6;
    expect(found[0]).toBeCloseTo(Math.sqrt(all.reduce((sum, value) => sum + (value - mean) ** 2, 0) / 6), 5);
  });

  it('prints a row even for a model that was never measured', () => {
    const file = { path: '', bytes: 12345, sha256: '' };
    const files = { weights: file, wasm: file, webgpu: file, lab: file, fp32: file };
    const row = table([{ name: 'ResNet-20', layers: 20, parameters: 269722, files } as ModelEntry]).split(
      '\n',
    )[2];
    expect(row).toBe(
      '| ResNet-20 | 20 | 269,722 | – | – | – | – | – | – | – | 12 kB | 12 kB / 12 kB / 12 kB |',
    );
  });
});
