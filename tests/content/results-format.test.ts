import { describe, expect, test } from 'vitest';
import { csvField, toCsv } from '../../src/results/csv.ts';
import { difference, formatCell, formatChange, numberAt } from '../../src/results/format.ts';
import type { NumberColumn } from '../../src/results/schema.ts';
import { sample } from './results-fixture.ts';

const column: NumberColumn = { slug: 'e', label: { zh: '误', en: 'e' }, unit: '%', digits: 2 };

describe('numbers', () => {
  test('keep the digits the paper prints', () => {
    expect(formatCell(7.4, column)).toBe('7.40');
    expect(formatCell(24.4, column, { digits: { e: 1 } })).toBe('24.4');
    expect(formatCell(null, column)).toBe('');
    expect(formatCell('dense', { slug: 't', label: column.label, type: 'text' })).toBe('dense');
  });

  test('change with a sign and a true minus', () => {
    expect(formatChange(0.6, 2)).toBe('+0.60');
    expect(formatChange(-2.85, 2)).toBe('\u22122.85');
    expect(formatChange(-0.001, 2)).toBe('0.00');
  });

  test('subtract without binary dust', () => {
    expect(28.54 - 27.94).not.toBe(0.6);
    expect(difference(27.94, 28.54, 2)).toBe(0.6);
  });

  test('are found by slug', () => {
    expect(numberAt(sample(), 'vgg', 'top-5')).toBe(8.43);
    expect(() => numberAt(sample(), 'vgg', 'top-1')).toThrow('table-99 has no number at vgg, top-1');
    expect(() => numberAt(sample(), 'vgg', 'nowhere')).toThrow();
  });
});

describe('CSV', () => {
  test.each([
    ['plain', 'plain'],
    ['a,b', '"a,b"'],
    ['a "b"', '"a ""b"""'],
    ['a\nb', '"a\nb"'],
    ['残差', '残差'],
  ])('quotes %j as %j', (text, field) => {
    expect(csvField(text)).toBe(field);
  });

  test('has a header, a line per row, empty fields for empty cells, and the footnotes', () => {
    expect(toCsv(sample()).split('\r\n')).toEqual([
      'row,label,testing,top-1,top-5,notes',
      'vgg,"VGG, ""v5""",1-crop,,8.43,top-5: †',
      'prelu,PReLU,,24.4,7.40,',
      '',
    ]);
  });
});
