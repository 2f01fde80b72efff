import { expect, test } from 'vitest';
import {
  counts,
  current,
  initial,
  parseMarks,
  reduce,
  type Action,
  type State,
} from '../../../../src/course/flashcards/state.ts';

const SLIPS = [
  { id: 'a', section: 'one' },
  { id: 'b', section: 'one' },
  { id: 'c', section: 'two' },
];
const after = (actions: readonly Action[], from: State = initial(SLIPS)) => actions.reduce(reduce, from);

test('the deck wakes with the kept marks and the section of the address, if there is one', () => {
  const woken = after([{ type: 'woken', marks: { a: 'known' }, section: 'two' }]);
  expect(woken).toMatchObject({ ready: true, section: 'two', round: ['c'], marks: { a: 'known' } });
  expect(after([{ type: 'woken', marks: {}, section: 'nowhere' }]).section).toBe('');
});

test('a step lays the next card face up and stops at both ends', () => {
  const turned = after([{ type: 'flip' }]);
  expect(turned.flipped).toBe(true);
  const next = reduce(turned, { type: 'step', by: 1 });
  expect([current(next), next.flipped]).toEqual(['b', false]);
  expect(reduce(turned, { type: 'step', by: -1 })).toBe(turned);
  const ended = after([1, 2, 3, 4].map(() => ({ type: 'step', by: 1 })));
  expect(current(ended)).toBeNull();
  expect(reduce(ended, { type: 'flip' })).toBe(ended);
  expect(reduce(ended, { type: 'mark', mark: 'known' })).toBe(ended);
  expect(current(reduce(ended, { type: 'step', by: -1 }))).toBe('c');
});

test('marking goes on to the next card; a known card leaves with the next round', () => {
  const marked = after([
    { type: 'mark', mark: 'known' },
    { type: 'mark', mark: 'again' },
  ]);
  expect([current(marked), marked.round]).toEqual(['c', ['a', 'b', 'c']]);
  expect(counts(marked)).toEqual({ total: 3, known: 1, again: 1 });
  expect(reduce(marked, { type: 'scope', scope: 'open' }).round).toEqual(['b', 'c']);
  expect(reduce(marked, { type: 'scope', scope: 'again' }).round).toEqual(['b']);
  expect(after([{ type: 'scope', scope: 'again' }, { type: 'forget' }], marked)).toMatchObject({
    marks: {},
    scope: 'all',
    round: ['a', 'b', 'c'],
  });
});

test('counts are those of the chosen section', () => {
  const two = after([
    { type: 'mark', mark: 'known' },
    { type: 'section', section: 'two' },
  ]);
  expect(counts(two)).toEqual({ total: 1, known: 0, again: 0 });
});

test('only marks are read from what a browser kept', () => {
  expect(parseMarks('{"a":"known","b":"perhaps","c":3}')).toEqual({ a: 'known' });
  expect([null, '', 'nonsense', 'null', '3'].map(parseMarks)).toEqual([{}, {}, {}, {}, {}]);
});
