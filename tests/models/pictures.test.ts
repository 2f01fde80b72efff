import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { normalize, readPictures } from '../../models/quantize/pictures.ts';

const folder = mkdtempSync(join(tmpdir(), 'pictures-'));
const request = { part: 'train', size: 32, labels: ['cat', 'dog'] } as const;

beforeAll(async () => {
  for (const [name, count, background] of [
    ['cat', 3, '#ff0000'],
    ['dog', 2, '#0000ff'],
  ] as const) {
    mkdirSync(join(folder, 'classes/train', name), { recursive: true });
    const png = await sharp({ create: { width: 48, height: 32, channels: 3, background } })
      .png()
      .toBuffer();
    for (let i = 0; i < count; i++) writeFileSync(join(folder, 'classes/train', name, `${i}.png`), png);
  }
  const row = (label: number, fill: readonly number[]) => [
    label,
    ...fill.flatMap((value) => Array<number>(1024).fill(value)),
  ];
  writeFileSync(
    join(folder, 'data_batch_1.bin'),
    Uint8Array.from([...row(1, [10, 20, 30]), ...row(0, [40, 50, 60])]),
  );
  writeFileSync(join(folder, 'broken.bin'), new Uint8Array(100));
  mkdirSync(join(folder, 'empty'));
});

afterAll(() => rmSync(folder, { recursive: true }));

describe('reading pictures', () => {
  it('reads class folders, cut to the square in the middle', async () => {
    const { count, classes, rgb } = await readPictures(join(folder, 'classes'), request);
    expect(count).toBe(5);
    expect([...classes]).toEqual([0, 0, 0, 1, 1]);
    expect([...rgb.subarray(0, 3)]).toEqual([255, 0, 0]);
    expect([...rgb.subarray(-3)]).toEqual([0, 0, 255]);
  });

  it('spreads a limit over all of them', async () => {
    expect([
      ...(await readPictures(join(folder, 'classes/train'), { ...request, limit: 2 })).classes,
    ]).toEqual([0, 0]);
    expect([
      ...(await readPictures(join(folder, 'classes/train'), { ...request, limit: 4 })).classes,
    ]).toEqual([0, 0, 0, 1]);
  });

  it("reads CIFAR-10's binary batches, whose colours lie in planes", async () => {
    const { classes, rgb } = await readPictures(folder, request);
    expect([...classes]).toEqual([1, 0]);
    expect([...rgb.subarray(0, 6)]).toEqual([10, 20, 30, 10, 20, 30]);
    expect([...rgb.subarray(-3)]).toEqual([40, 50, 60]);
  });

  it.each([
    ['empty', 'no pictures here'],
    ['missing', 'no such file'],
    ['broken.bin', 'not a CIFAR-10 binary batch'],
  ])('says what is wrong with %s', async (name, message) => {
    await expect(readPictures(join(folder, name), request)).rejects.toThrow(message);
  });

  it('normalizes by channel', async () => {
    const pictures = await readPictures(folder, request);
    const { dims, data } = normalize(pictures, [10 / 255, 0, 0], [1, 1, 0.5], 0, 1);
    expect(dims).toEqual([1, 3, 32, 32]);
    expect([data[0], data[1024], data[2048]].map((value) => value!.toFixed(4))).toEqual([
      '0.0000',
      '0.0784',
      '0.2353',
    ]);
  });
});
