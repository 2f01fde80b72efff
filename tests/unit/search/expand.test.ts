import { expect, test } from 'vitest';
import { expand, type Term } from '../../../src/search/expand.ts';

const GLOSSARY: Term[] = [
  { id: 'identity-mapping', zh: ['恒等映射', '恒等变换'], en: ['identity mapping'] },
  { id: 'shortcut', zh: ['快捷连接'], en: ['shortcut connection', 'shortcut', 'skip connection'] },
];

test.each([
  ['恒等映射', 'en', ['恒等映射', 'identity mapping']],
  ['Identity-Mapping ', 'zh', ['Identity-Mapping', '恒等映射']],
  ['skip connection', 'en', ['skip connection', 'shortcut connection']],
  ['skip connection', 'zh', ['skip connection', '快捷连接']],
  ['快捷连接', 'zh', ['快捷连接']],
  ['3.57', 'zh', ['3.57']],
] as const)('%s in %s pages becomes %j', (query, lang, words) => {
  expect(expand(query, lang, GLOSSARY)).toEqual(words);
});
