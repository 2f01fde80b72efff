import { describe, expect, test } from 'vitest';
import { pick } from '../../../../src/i18n/strings.ts';
import { FAILURES } from '../../../../src/inference/errors.ts';
import { REMARKS } from '../../../../src/inference/picture/remarks.ts';
import { formatBytes } from '../../../../src/i18n/bytes.ts';
import { formatShare, formatTime, say } from '../../../../src/lab/classify/text.ts';
import { message } from '../../../../src/lab/classify/message.ts';

test('bytes, times and shares as a reader says them', () => {
  expect([300, 26_000, 14_239_897].map(formatBytes)).toEqual(['300 B', '26 kB', '14.2 MB']);
  expect([4.123, 850, 15_300].map(formatTime)).toEqual(['4.1 ms', '850 ms', '15.3 s']);
  expect([0, 0.0004, 0.9231, 0.9996, 1].map(formatShare)).toEqual([
    '0.0%',
    '<0.1%',
    '92.3%',
    '>99.9%',
    '100.0%',
  ]);
});

describe.each(['zh', 'en'] as const)('in %s', (lang) => {
  test.each(FAILURES)('%s has a message without gaps', (code) => {
    const values = {
      file: 'weights.bin',
      host: 'example.org',
      status: 404,
      loaded: 1,
      total: 2,
      width: 1,
      height: 1,
      megapixels: 1,
      limit: 1,
    };
    const text = message(pick(lang, 'lab.'), { code, values, detail: '' });
    expect(text).not.toMatch(/[{}]|^lab\./);
    expect(text).not.toBe('');
  });

  test.each(REMARKS)('%s is remarked on without gaps', (remark) => {
    const text = say(pick(lang, 'lab.'), `remark.${remark}`, { width: 1, height: 1 });
    expect(text).not.toMatch(/[{}]|^lab\./);
  });
});
