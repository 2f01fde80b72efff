import { expect, it } from 'vitest';
import { fromPlaywright, fromVitest, sum, summary } from '../counts.mjs';

it('counts a test file that could not be loaded as a failure', () => {
  const report = { numPassedTests: 2, numFailedTests: 1, numPendingTests: 1, numTodoTests: 0 };
  const failing = { status: 'failed', assertionResults: [{ status: 'failed' }, { status: 'passed' }] };
  const broken = { status: 'failed', assertionResults: [] };
  expect(fromVitest({ ...report, testResults: [failing, broken] })).toEqual({
    passed: 2,
    failed: 2,
    skipped: 1,
  });
});

it('counts a flaky browser test as a failure', () => {
  const stats = { expected: 3, unexpected: 1, flaky: 1, skipped: 2 };
  expect(fromPlaywright({ stats })).toEqual({ passed: 3, failed: 2, skipped: 2 });
});

it('sums up in one line', () => {
  const one = { passed: 1, failed: 0, skipped: 0 };
  expect(summary(sum([one, one]))).toBe('2 passed, 0 failed');
  expect(summary(sum([one, { passed: 0, failed: 1, skipped: 3 }]))).toBe('1 passed, 1 failed, 3 skipped');
});
