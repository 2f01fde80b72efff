import { expect, test } from 'vitest';
import { field, order } from '../../src/results/browser/order.ts';
import { neighbours } from '../../src/results/neighbours.ts';

test('a cell gives its number, without footnote sign; words stay words; an empty one gives null', () => {
  expect(['8.43†', '24.4', '−0.6', 'dense', '–', ''].map(field)).toEqual([
    8.43,
    24.4,
    -0.6,
    'dense',
    null,
    null,
  ]);
});

test('numbers sort as numbers, empty cells last either way, equal ones as they stood', () => {
  expect(order([9, null, 10, 9], 'ascending')).toEqual([0, 3, 2, 1]);
  expect(order([9, null, 10, 9], 'descending')).toEqual([2, 0, 3, 1]);
  expect(order(['dense', '1-crop', null], 'ascending')).toEqual([1, 0, 2]);
});

test('neighbours end where the list does', () => {
  expect(neighbours(['a', 'b'], 'a')).toEqual({ previous: undefined, next: 'b' });
  expect(neighbours(['a', 'b'], 'b')).toEqual({ previous: 'a', next: undefined });
});
