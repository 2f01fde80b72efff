import { expect, test } from 'vitest';
import { findApi, report, type Api, type Holder } from '../../../../src/course/take/package/browser/scorm.ts';
import { manifest } from '../../../../src/course/take/package/manifest.ts';

function fake(values: Record<string, string> = {}): {
  api: Api;
  values: Record<string, string>;
  calls: string[];
} {
  const calls: string[] = [];
  const say = (call: string) => {
    calls.push(call);
    return 'true';
  };
  const api: Api = {
    LMSInitialize: () => say('Initialize'),
    LMSGetValue: (name) => values[name] ?? '',
    LMSSetValue(name, value) {
      values[name] = value;
      return 'true';
    },
    LMSCommit: () => say('Commit'),
    LMSFinish: () => say('Finish'),
  };
  return { api, values, calls };
}

test('the interface is found in a frame around the page, or in the window that opened it', () => {
  const { api } = fake();
  const top: Holder = { API: api };
  expect(findApi({ parent: { parent: top } })).toBe(api);
  expect(findApi({ parent: null, opener: { parent: top } })).toBe(api);
  const alone: { parent?: Holder } = {};
  alone.parent = alone;
  expect(findApi(alone)).toBeUndefined();
  const closed = Object.defineProperty({}, 'API', {
    get() {
      throw new Error('of another site');
    },
  });
  expect(findApi({ parent: closed })).toBeUndefined();
});

test('answers are kept as they come, completion and score once all are given, and it ends once', () => {
  const { api, values, calls } = fake({ 'cmi.core.lesson_status': 'not attempted' });
  const told = report(api)!;
  expect(told.kept).toBeNull();
  expect(values['cmi.core.lesson_status']).toBe('incomplete');
  told.save('{"a":1}', null);
  expect(values).toMatchObject({ 'cmi.suspend_data': '{"a":1}', 'cmi.core.lesson_status': 'incomplete' });
  told.save('{"a":1,"b":2}', 50);
  expect(values).toMatchObject({ 'cmi.core.lesson_status': 'completed', 'cmi.core.score.raw': '50' });
  told.end();
  told.end();
  expect(calls).toEqual(['Initialize', 'Commit', 'Commit', 'Commit', 'Finish']);
});

test('what was completed stays completed, and earlier answers come back', () => {
  const { api, values } = fake({ 'cmi.core.lesson_status': 'completed', 'cmi.suspend_data': '{"a":1}' });
  expect(report(api)?.kept).toBe('{"a":1}');
  expect(values['cmi.core.lesson_status']).toBe('completed');
});

test('where nobody listens, or nobody answers, nothing is reported', () => {
  expect(report(undefined)).toBeUndefined();
  expect(report({ ...fake().api, LMSInitialize: () => 'false' })).toBeUndefined();
});

test('the manifest names its files and escapes its title', () => {
  const xml = manifest('residual-lesson-1-en', 'A & B', ['index.html', 'quiz.js']);
  expect(xml).toContain('<title>A &amp; B</title>');
  expect(xml).toContain('<schemaversion>1.2</schemaversion>');
  expect(xml).toContain('<file href="quiz.js"/>');
});
