import { expect, test } from 'vitest';
import { contentWords } from '../../../src/search/words.ts';

test.each([
  ['why is it not vanishing gradients', 'en', ['vanishing', 'gradients']],
  ['为什么不是梯度消失', 'zh', ['梯度', '消失']],
  ['one of the longest questions anybody ever asked', 'en', ['longest', 'questions', 'anybody', 'asked']],
  ['的 了', 'zh', []],
] as const)('%s is about %j', (query, lang, about) => {
  expect(contentWords(query, lang, 4)).toEqual(about);
});
