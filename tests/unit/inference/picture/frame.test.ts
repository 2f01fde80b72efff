import { describe, expect, test } from 'vitest';
import {
  moved,
  pulled,
  quarter,
  readFrame,
  scaled,
  squareOf,
  turnedSize,
  WHOLE,
  within,
  writeFrame,
} from '../../../../src/inference/picture/frame.ts';
import { centreSquare } from '../../../../src/inference/preprocess.ts';

const wide = { width: 400, height: 200 };

describe('the square of a frame', () => {
  test.each([
    [451, 300],
    [300, 451],
    [1, 1],
    [1600, 3],
  ])('is the one in the middle to begin with: %i×%i', (width, height) => {
    expect(squareOf(WHOLE, { width, height })).toEqual(centreSquare(width, height));
  });

  test('is of whole pixels inside the picture, whatever an address asks for', () => {
    expect(squareOf({ turn: 0, x: 25, y: 50, size: 50 }, wide)).toEqual({ x: 50, y: 50, side: 100 });
    expect(squareOf({ turn: 0, x: 100, y: 0, size: 100 }, wide)).toEqual({ x: 200, y: 0, side: 200 });
    expect(squareOf({ turn: 0, x: 90, y: 90, size: 10 }, { width: 1, height: 1 })).toEqual({
      x: 0,
      y: 0,
      side: 1,
    });
  });
});

describe('a frame', () => {
  test('moves as far as the picture goes', () => {
    expect(moved(WHOLE, wide, 10, 10)).toEqual({ ...WHOLE, x: 60 });
    expect(moved(WHOLE, wide, -90, 0)).toEqual({ ...WHOLE, x: 25 });
  });

  test('grows and shrinks about its centre, down to a tenth, and is pushed in at the edge', () => {
    expect(scaled(WHOLE, wide, 0.5)).toEqual({ ...WHOLE, size: 50 });
    expect(scaled(WHOLE, wide, 0.001).size).toBe(10);
    expect(scaled({ turn: 0, x: 5, y: 10, size: 20 }, wide, 5)).toEqual({ turn: 0, x: 25, y: 50, size: 100 });
  });

  test('pulled at a corner leaves the one across from it', () => {
    const before = { turn: 0, x: 50, y: 50, size: 50 } as const;
    // The square from (150, 50) to (250, 150) becomes the one to (210, 110).
    expect(pulled(before, wide, [1, 1], -40, -40)).toEqual({ turn: 0, x: 45, y: 40, size: 30 });
    expect(pulled(before, wide, [-1, 1], -40, 40)).toEqual({ turn: 0, x: 45, y: 60, size: 70 });
    // The picture's edge ends it.
    expect(squareOf(pulled(before, wide, [1, 1], 500, 500), wide)).toEqual({ x: 150, y: 50, side: 150 });
  });

  test('turned with its picture keeps what it shows; four quarters are none', () => {
    const before = within({ turn: 0, x: 20, y: 30, size: 40 }, wide);
    const right = quarter(before, true);
    expect(right).toEqual({ turn: 90, x: 70, y: 20, size: 40 });
    expect(within(right, turnedSize(wide, 90))).toEqual(right);
    expect(quarter(right, false)).toEqual(before);
    expect([1, 2, 3].reduce((frame) => quarter(frame, true), right)).toEqual(before);
  });
});

describe('in an address', () => {
  test('a frame reads as it was written, and the whole picture needs no words', () => {
    expect(writeFrame(WHOLE)).toEqual({ crop: null, turn: null });
    expect(writeFrame({ turn: 270, x: 40.5, y: 50, size: 80 })).toEqual({ crop: '40.5,50,80', turn: '270' });
    expect(readFrame(new URLSearchParams('crop=40.5,50,80&turn=270'))).toEqual({
      turn: 270,
      x: 40.5,
      y: 50,
      size: 80,
    });
  });

  test.each(['', 'crop=50,50', 'crop=50,50,101', 'crop=a,b,c', 'crop=50,50,3', 'turn=45', 'crop=-1,5,50'])(
    'nonsense is the whole picture: %s',
    (query) => {
      expect(readFrame(new URLSearchParams(query))).toEqual(WHOLE);
    },
  );
});
