import { describe, expect, test } from 'vitest';
import {
  centreSquare,
  normalize,
  seen,
  seenInParts,
  type Pixels,
} from '../../../src/inference/preprocess.ts';

/** A picture from rows of grey values; alpha 255 unless told. */
function grey(rows: readonly (readonly number[])[], alpha = 255): Pixels {
  const data = Uint8ClampedArray.from(rows.flat().flatMap((v) => [v, v, v, alpha]));
  return { data, width: rows[0]!.length, height: rows.length };
}

const reds = (picture: Pixels) => Array.from(picture.data).filter((_, i) => i % 4 === 0);

test('the centre square of the cat', () => {
  expect(centreSquare(451, 300)).toEqual({ x: 75, y: 0, side: 300 });
  expect(centreSquare(300, 451)).toEqual({ x: 0, y: 75, side: 300 });
});

describe('what the network sees', () => {
  test('every pixel is the mean of the area it covers', () => {
    const picture = grey([
      [0, 20, 100, 100],
      [40, 60, 100, 100],
      [7, 7, 0, 255],
      [7, 7, 0, 255],
    ]);
    expect(reds(seen(picture, { size: 2 }))).toEqual([30, 100, 7, 128]);
  });

  test('in parts it is the same, with rests in between', async () => {
    const rows = Array.from({ length: 40 }, (_, v) =>
      Array.from({ length: 60 }, (_, u) => (v * 7 + u * 3) % 256),
    );
    let rests = 0;
    const rest = () => {
      rests++;
      return Promise.resolve();
    };
    for (const input of [{ size: 16 }, { size: 28, resize: 32 }, { size: 64 }])
      expect(await seenInParts(grey(rows), input, rest)).toEqual(seen(grey(rows), input));
    expect(rests).toBeGreaterThan(12);
  });

  test('a partly covered pixel counts by its share: three into two', () => {
    // Each new pixel covers one and a half old ones: (0 + 90 / 2) / 1.5 = 30, (90 / 2 + 30) / 1.5 = 50.
    const row = [0, 90, 30];
    expect(reds(seen(grey([row, row, row]), { size: 2 }))).toEqual([30, 50, 30, 50]);
  });

  test('enlarging repeats', () => {
    expect(reds(seen(grey([[9]]), { size: 2 }))).toEqual([9, 9, 9, 9]);
  });

  test('enlarging draws lines between pixels, not blocks', () => {
    const row = [0, 100];
    const wide = reds(seen(grey([row, row]), { size: 4 })).slice(0, 4);
    expect(wide).toEqual([0, 25, 75, 100]);
  });

  test('only the middle of a wide picture', () => {
    expect(
      reds(
        seen(
          grey([
            [255, 10, 20, 255],
            [255, 30, 40, 255],
          ]),
          { size: 2 },
        ),
      ),
    ).toEqual([10, 20, 30, 40]);
  });

  test('with a resize, only the middle of the square: two of four pixels each way', () => {
    const picture = grey([
      [9, 9, 9, 9],
      [9, 10, 20, 9],
      [9, 30, 40, 9],
      [9, 9, 9, 9],
    ]);
    expect(reds(seen(picture, { size: 2, resize: 4 }))).toEqual([10, 20, 30, 40]);
  });

  test('transparent parts are white, and the result is opaque', () => {
    expect(Array.from(seen(grey([[0]], 0), { size: 1 }).data)).toEqual([255, 255, 255, 255]);
    expect(Array.from(seen(grey([[0]], 51), { size: 1 }).data)).toEqual([204, 204, 204, 255]);
  });
});

test('normalized values lie channel after channel', () => {
  const data = Uint8ClampedArray.from([0, 51, 255, 255, 255, 102, 0, 255]);
  const input = normalize({ data, width: 2, height: 1 }, { mean: [0.5, 0.2, 0], std: [0.5, 0.1, 2] });
  expect(Array.from(input)).toEqual([-1, 1, 0, 2, 0.5, 0].map((v) => expect.closeTo(v, 6) as number));
});
