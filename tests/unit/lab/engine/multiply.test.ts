import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { nodeEngine } from '../../../../models/quantize/engine.ts';
import type { FeatureMap } from '../../../../src/inference/engine/engine.ts';
import type { Plan } from '../../../../src/inference/engine/plan.ts';
import { normalize, type Pixels } from '../../../../src/inference/preprocess.ts';
import { firstLayer } from '../../../../src/lab/engine/layer.ts';
import { asBytes, multiply } from '../../../../src/lab/engine/multiply.ts';
import { read, write } from '../../../../src/lab/engine/settings.ts';

const ZOO = 'models/zoo/resnet-20';
const layer = firstLayer();
const plan = JSON.parse(readFileSync(`${ZOO}/plan.json`, 'utf8')) as Plan;

/** Colours that run into each other, with a hard edge. */
const picture: Pixels = {
  width: 32,
  height: 32,
  data: Uint8ClampedArray.from({ length: 32 * 32 * 4 }, (_, i) => {
    const [x, y, colour] = [(i >> 2) & 31, i >> 7, i & 3];
    return colour === 3 ? 255 : x > 20 ? (colour === 0 ? 250 : 10) : (x * 7 + y * 5 * (colour + 1)) % 256;
  }),
};

test('the page computes what the engine computes, bit by bit: corners, edges and the middle, every filter', async () => {
  const engine = await nodeEngine(plan, readFileSync(`${ZOO}/weights.bin`));
  const { maps } = engine.run(normalize(picture, layer), { keep: ['conv1', 'relu1'] });
  const at = ({ data, width, pitch }: FeatureMap, row: number, column: number, filter: number) =>
    data[(row * width + column) * pitch + filter];
  const bytes = asBytes(layer, picture);
  for (const row of [0, 1, 13, 31])
    for (const column of [0, 20, 21, 31])
      for (let filter = 0; filter < 16; filter++) {
        const found = multiply(layer, bytes, { row, column, filter });
        const where = `${row}, ${column}, ${filter}`;
        expect(found.value, where).toBe(at(maps['conv1']!, row, column, filter));
        expect(found.relu, where).toBe(at(maps['relu1']!, row, column, filter));
        expect(Number.isInteger(found.byte) && found.byte >= 0 && found.byte <= 127, where).toBe(true);
      }
});

test('the border is a border of the zero point, and the sums add up', () => {
  const { dots, sum } = multiply(layer, asBytes(layer, picture), { row: 0, column: 31, filter: 3 });
  expect(dots.filter(({ outside }) => outside)).toHaveLength(5);
  for (const { outside, bytes } of dots)
    if (outside) expect(bytes).toEqual([layer.range.zero, layer.range.zero, layer.range.zero]);
  expect(dots.reduce((all, { dot }) => all + dot, 0)).toBe(sum);
  expect(dots.at(-1)!.sum).toBe(sum);
});

test('the address holds place and filter; what there is not is as at the beginning', () => {
  const settings = read(new URLSearchParams('image=dog&row=3&column=20&filter=5'));
  expect(settings).toMatchObject({ image: 'dog', row: 3, column: 20, filter: 4 });
  expect(write(settings)).toMatchObject({ row: '3', column: '20', filter: '5' });
  const first = read(new URLSearchParams());
  expect(read(new URLSearchParams('row=32&column=-1&filter=0'))).toEqual(first);
  expect(read(new URLSearchParams('row=1.5&filter=x'))).toEqual(first);
});
