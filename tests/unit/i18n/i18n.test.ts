import { expect, test } from 'vitest';
import { fill } from '../../../src/i18n/fill.ts';
import { languages, preferred, uiLang } from '../../../src/i18n/languages.ts';

test.each([
  [['zh-TW', 'en'], 'zh'],
  [['fr', 'EN-us', 'zh'], 'en'],
  [['fr'], 'en'],
  [[], 'en'],
])('a reader whose browser says %j is sent to %s', (wanted, lang) => {
  expect(preferred(wanted)).toBe(lang);
});

test('the route with both languages shows Chinese first, with Chinese menus', () => {
  expect(languages('zh-en')).toEqual(['zh', 'en']);
  expect(uiLang('zh-en')).toBe('zh');
});

test('a gap without a value stays visible', () => {
  expect(fill('{n} of {m}', { n: 1 })).toBe('1 of {m}');
});
