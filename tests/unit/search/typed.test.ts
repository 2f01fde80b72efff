import { expect, test } from 'vitest';
import { expand } from '../../../src/search/expand.ts';
import { honest } from '../../../src/search/honest.ts';
import { simplified } from '../../../src/search/traditional.ts';
import { typed } from '../../../src/search/typed.ts';

const CHARACTERS = simplified(['残差学习：恒等映射让梯度消失不再是问题，网络更深。']);

test.each([
  ['Ｒｅｓｎｅｔ', 'Resnet'],
  ['殘差學習', '残差学习'],
  ['恆等映射', '恒等映射'],
  ['網路　深', '网路 深'],
  ['３．５７', '3.57'],
  ['残差', '残差'],
  ['residual', 'residual'],
])('%s is searched as %s', (query, wanted) => {
  expect(typed(query, CHARACTERS)).toBe(wanted);
});

test('only characters that the site writes are looked for', () => {
  expect(CHARACTERS.from).toContain('殘');
  expect(CHARACTERS.from).not.toContain('龍');
});

test('a term is found without its accents', () => {
  const terms = [{ id: 'a', zh: ['纳什'], en: ['naïve baseline'], section: 'a' }];
  expect(expand('naive baseline', 'zh', terms).queries).toEqual(['naive baseline', '纳什']);
});

test('a search library that is not as known stops the build', () => {
  expect(() => honest('function search() {}', false)).toThrow('has changed');
});
