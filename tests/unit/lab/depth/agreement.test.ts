import { expect, test } from 'vitest';
import type { Answer } from '../../../../src/lab/bench/state.ts';
import { agreement } from '../../../../src/lab/depth/agreement.ts';

const says = (best: number) =>
  ({ probabilities: [0, 1, 2].map((i) => (i === best ? 0.8 : 0.1)) }) as unknown as Answer;

test('the class that most put first, and how many', () => {
  expect(agreement([says(1), says(2), says(2), says(2)])).toEqual({ best: 2, votes: 3, of: 4 });
  expect(agreement([says(0), says(0)])).toEqual({ best: 0, votes: 2, of: 2 });
  expect(agreement([])).toBeNull();
});
