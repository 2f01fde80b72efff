import { describe, expect, test } from 'vitest';
import { fold, matches, readFilter, writeFilter, type Filter } from '../../../src/results/browser/filter.ts';

const nothing: Filter = { q: '', table: '', data: '', measure: '', family: '' };
const item = {
  words: '表 3：ImageNet 验证集 Table 3 ResNet-50 top-1 错误率 22.85 %',
  table: 'table-3',
  data: 'imagenet',
  measure: 'top-1',
  family: 'residual',
};

describe('matches', () => {
  test.each([
    ['', true],
    ['resnet', true],
    ['ResNet 50', true],
    ['验证集 resnet-50', true],
    ['ｒｅｓｎｅｔ—５０', true],
    ['22.85', true],
    ['VGG', false],
    ['resnet vgg', false],
  ])('“%s”: %s', (q, found) => {
    expect(matches(item, { ...nothing, q })).toBe(found);
  });

  test('what is chosen must fit as well as the words', () => {
    expect(matches(item, { ...nothing, q: 'resnet', family: 'residual', table: 'table-3' })).toBe(true);
    expect(matches(item, { ...nothing, q: 'resnet', family: 'plain' })).toBe(false);
  });
});

test('an address holds the whole filter, and nothing where nothing is asked', () => {
  const filter = { q: '残差 34', table: 'table-3', data: 'imagenet', measure: 'top-1', family: 'residual' };
  expect(readFilter(writeFilter(filter))).toEqual(filter);
  expect(writeFilter(nothing)).toBe('');
  expect(writeFilter({ ...nothing, q: '  ' })).toBe('');
  expect(readFilter('?utm=1')).toEqual(nothing);
});

test('dashes, width and case are all the same', () => {
  expect(fold('　ＲｅｓＮｅｔ—50  −1')).toBe('resnet-50 -1');
});
