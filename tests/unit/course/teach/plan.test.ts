import { expect, test } from 'vitest';
import { LANGS } from '../../../../src/i18n/languages.ts';
import { plans, questionsOf } from '../../../../src/course/teach/load.ts';
import { minutesOf, timed } from '../../../../src/course/teach/plan.ts';

test.each(plans())('$id takes two periods of 45 minutes, and its steps follow one another', ({ steps }) => {
  expect(minutesOf(steps)).toBe(90);
  const times = timed(steps);
  expect(times[0]?.from).toBe(0);
  expect(times.at(-1)?.to).toBe(90);
  times.slice(1).forEach(({ from }, i) => {
    expect(from).toBe(times[i]?.to);
  });
});

test.each(plans())('the questions of the handout of $id exist, each asked once', (plan) => {
  const ids = questionsOf(plan).map(({ id }) => id);
  expect(ids).toHaveLength(plan.questions.length);
  expect(new Set(ids).size).toBe(ids.length);
});

test('no key has a gap left', () => {
  for (const lang of LANGS)
    for (const { tasks } of plans()) for (const { key } of tasks) expect(key[lang]).not.toMatch(/[{}]/);
});
