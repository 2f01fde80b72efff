import { expect, test } from 'vitest';
import { items } from '../../../src/results/all.ts';
import { tables } from '../../charts/views-fixture.ts';

const all = tables.flatMap(items);
const at = (table: string, cell: string) => all.find((item) => item.table.id === table && item.cell === cell);

test('every number is there, and nothing else', () => {
  const numbers = tables.flatMap(({ rows }) =>
    rows.flatMap(({ values }) => values.filter((value) => typeof value === 'number')),
  );
  expect(all).toHaveLength(numbers.length);
  expect(new Set(all.map(({ table, cell }) => `${table.id}#${cell}`)).size).toBe(numbers.length);
});

test.each([
  ['table-2', 'r34-plain', 'imagenet', 'top-1', 'plain', '28.54'],
  ['table-3', 'vgg-16-top-5', 'imagenet', 'top-5', 'vgg', '9.33'],
  ['table-4', 'vgg-ilsvrc14-top-5', 'imagenet', 'top-5', 'vgg', '8.43†'],
  ['table-6', 'resnet-110-mean', 'cifar-10', 'error', 'residual', '6.61'],
  ['table-6', 'fitnet-params', 'cifar-10', 'params', 'other', '2.5'],
  ['table-8', 'resnet-101-map-50', 'coco', 'map', 'residual', '48.4'],
  ['table-10', 'vgg-16-cow', 'pascal-voc', 'ap', 'vgg', '81.9'],
  ['table-13', 'vgg-error-given', 'imagenet', 'localization', 'vgg', '33.1'],
  ['competitions', 'coco-detection-second', 'coco', 'map', 'other', '33.5'],
  ['competitions', 'imagenet-localization-resnets', 'imagenet', 'localization', 'residual', '9.0'],
  ['competitions', 'coco-detection-margin', 'coco', 'margin', 'residual', '11'],
])('%s, %s: %s, %s, %s', (table, cell, data, measure, family, text) => {
  expect(at(table, cell)).toMatchObject({ data, measure, family, text });
});
