import { expect, test, vi } from 'vitest';
import { inTurn, nextTask, settled } from '../../../src/browser/turns.ts';

test('work is done in order, each in a task of its own, and settled waits for what it asks for in its turn', async () => {
  const done: string[] = [];
  // A promise is done within the task that resolves it; the next piece of work must not be.
  const note = (name: string) => () => {
    done.push(name);
    void Promise.resolve().then(() => done.push(`after ${name}`));
  };
  inTurn(note('first'));
  inTurn(() => {
    note('second')();
    inTurn(note('third'));
  });
  expect(done).toEqual([]);
  await settled();
  await nextTask();
  expect(done).toEqual(['first', 'after first', 'second', 'after second', 'third', 'after third']);
});

test('what fails is reported, and what comes after it is done', async () => {
  const report = vi.fn();
  vi.stubGlobal('reportError', report);
  const next = vi.fn();
  const error = new Error('no');
  inTurn(() => {
    throw error;
  });
  inTurn(next);
  await settled();
  expect(report).toHaveBeenCalledWith(error);
  expect(next).toHaveBeenCalledOnce();
  vi.unstubAllGlobals();
});

test('a next task comes after all that is promised in this one', async () => {
  const order: number[] = [];
  const later = nextTask().then(() => order.push(2));
  await Promise.resolve().then(() => Promise.resolve().then(() => order.push(1)));
  await later;
  expect(order).toEqual([1, 2]);
});
