import { expect, test } from 'vitest';
import { LANGS } from '../../src/i18n/languages.ts';
import { contentLines } from './lint/content.ts';
import { wrongTerms } from './lint/terms.ts';

test.each(LANGS)("the content in %s uses the field's own terms", { timeout: 60_000 }, (lang) => {
  const wrong = contentLines(lang)
    .filter(({ path }) => !path.includes('aliases.')) // readers may type more than what this site writes
    .filter(({ file }) => !file.endsWith('errata.yaml')) // quotes what it corrects
    .flatMap(({ file, line, text }) => wrongTerms(text, lang).map((term) => `${file}:${line} ${term}`));
  expect(wrong).toEqual([]);
});

test.each([
  ['剩余学习', 'zh', 1],
  ['按下快捷键', 'zh', 1],
  ['批量标准化', 'zh', 1],
  ['本文的残差块', 'zh', 1],
  ['本文献的正确率', 'zh', 1],
  ['平均精度均值与检测精度', 'zh', 0],
  ['精度提高了', 'zh', 1],
  ['mAP@.5:.95', 'zh', 1],
  ['捷径连接', 'zh', 0],
  ['高速公路网络', 'zh', 0],
  ['a short cut in VGG16', 'en', 2],
  ['the ResNet-34 of VGG-16', 'en', 0],
] as const)('%s', (text, lang, count) => {
  expect(wrongTerms(text, lang)).toHaveLength(count);
});
