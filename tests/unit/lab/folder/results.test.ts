import { describe, expect, test } from 'vitest';
import labels from '../../../../models/quantize/labels/cifar-10.json' with { type: 'json' };
import { confusion, shade } from '../../../../src/lab/folder/confusion.ts';
import { toCsv } from '../../../../src/lab/folder/csv.ts';
import { filtered, sameAnswers, scoreOf } from '../../../../src/lab/folder/readings.ts';
import { wilson } from '../../../../src/lab/folder/wilson.ts';

const readings = (...bests: number[]) =>
  new Map(bests.map((best, id) => [id, { best, share: 0.9, ms: 4 }] as const));
const truth = (...classes: number[]) => new Map(classes.map((is, id) => [id, is] as const));

describe('how sure an accuracy is', () => {
  test('agrees with published values', () => {
    // Newcombe 1998, table I: 81 of 263 and 15 of 148.
    expect(wilson(81, 263).low).toBeCloseTo(0.2553, 4);
    expect(wilson(81, 263).high).toBeCloseTo(0.3662, 4);
    expect(wilson(15, 148).low).toBeCloseTo(0.0624, 4);
    expect(wilson(15, 148).high).toBeCloseTo(0.1605, 4);
  });

  test('stays between nothing and everything, and has a width at both', () => {
    expect(wilson(0, 20).low).toBe(0);
    expect(wilson(0, 20).high).toBeCloseTo(0.1611, 4);
    expect(wilson(20, 20).high).toBeCloseTo(1, 12);
    expect(wilson(0, 0)).toEqual({ low: 0, high: 1 });
  });
});

test('a score counts only pictures whose class is known', () => {
  expect(scoreOf(readings(3, 5, 1), truth(3, 3, -1))).toEqual({ read: 3, known: 2, right: 1, ms: 4 });
  expect(sameAnswers(readings(1, 2, 3), readings(1, 5))).toEqual({ same: 1, of: 2 });
});

describe('what was taken for what', () => {
  test('has a row for each class there is and a column for each class of a small net', () => {
    const found = confusion(readings(3, 5, 3, 0), truth(3, 3, 5, -1), 10);
    expect(found.rows).toEqual([3, 5]);
    expect(found.columns).toHaveLength(10);
    expect(found.cells[0]).toEqual([0, 0, 0, 1, 0, 1, 0, 0, 0, 0]);
    expect(found.cells[1]?.[3]).toBe(1);
    expect(found.others).toEqual([0, 0]);
  });

  test('of a net with a thousand classes has columns for those of the pictures and one for the rest', () => {
    const found = confusion(readings(281, 999), truth(281, 281), 1000);
    expect(found).toEqual({ rows: [281], columns: [281], cells: [[1]], others: [1] });
  });

  test('is shaded by the share of the row', () => {
    expect([0, 1, 5, 10].map((count) => shade(count, [10]))).toEqual([0, 1, 2, 4]);
  });
});

describe('as CSV', () => {
  const item = (id: number, path: string) => ({ id, path, folder: 'cat', file: new Blob() });

  test('quotes what RFC 4180 wants quoted, and leaves empty what is not known', () => {
    const column = { id: 'resnet-20', labels, readings: readings(3), truth: truth(3) };
    const broken = new Map([[1, { code: 'decode-failed', values: {}, detail: '' } as const]]);
    expect(toCsv([item(0, 'cat/a,"b".jpg'), item(1, 'cat/猫.jpg')], [column], broken)).toBe(
      'file,folder,resnet-20,resnet-20 probability,resnet-20 right,problem\r\n' +
        '"cat/a,""b"".jpg",cat,cat,0.9000,1,\r\n' +
        'cat/猫.jpg,cat,,,,decode-failed\r\n',
    );
  });

  test('the filter shows what is wrong, what is disputed and what is broken', () => {
    const items = [item(0, 'a'), item(1, 'b'), item(2, 'c')];
    const nets = [
      { readings: readings(3, 5), truth: truth(3, 3, 3) },
      { readings: readings(3, 3), truth: truth(3, 3, 3) },
    ];
    const shown = (filter: 'all' | 'wrong' | 'split' | 'broken') =>
      filtered(items, filter, nets, new Map([[2, '']])).map(({ id }) => id);
    expect([shown('all'), shown('wrong'), shown('split'), shown('broken')]).toEqual([
      [0, 1, 2],
      [1],
      [1],
      [2],
    ]);
  });
});
