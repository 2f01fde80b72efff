import { expect, test } from 'vitest';
import { expand, type Term } from '../../../src/search/expand.ts';

const GLOSSARY: Term[] = [
  {
    id: 'identity-mapping',
    zh: ['恒等映射', '恒等变换'],
    en: ['identity mapping'],
    section: 'identity-mapping',
  },
  {
    id: 'shortcut',
    zh: ['快捷连接'],
    en: ['shortcut connection', 'shortcut', 'skip connection'],
    section: 'introduction',
  },
];

test.each([
  ['恒等映射', 'en', ['恒等映射', 'identity mapping']],
  ['Identity-Mapping ', 'zh', ['Identity-Mapping', '恒等映射']],
  ['skip connection', 'en', ['skip connection', 'shortcut connection']],
  ['skip connection', 'zh', ['skip connection', '快捷连接']],
  ['快捷连接', 'zh', ['快捷连接']],
  ['3.57', 'zh', ['3.57']],
  ['C = 1 − T', 'en', ['C 1 T']],
] as const)('%s in %s pages becomes %j', (query, lang, words) => {
  expect(expand(query, lang, GLOSSARY).queries).toEqual(words);
});

test('a term names the section where it matters, any other query none', () => {
  expect(expand('skip connection', 'zh', GLOSSARY).sections).toEqual(['introduction']);
  expect(expand('3.57', 'zh', GLOSSARY).sections).toEqual([]);
});
