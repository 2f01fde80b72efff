import { expect, test } from 'vitest';
import { LANGS } from '../../src/i18n/languages.ts';
import { contentLines } from './lint/content.ts';
import { mdxLines } from './lint/prose.ts';
import { typography } from './lint/typography.ts';

test.each(LANGS)('the content in %s keeps the rules of typography', { timeout: 60_000 }, (lang) => {
  const lines = contentLines(lang);
  expect(lines.length).toBeGreaterThan(1000);
  const broken = lines.flatMap(({ file, line, text }) =>
    typography(text, lang).map((rule) => `${file}:${line} ${rule}`),
  );
  expect(broken).toEqual([]);
});

test.each([
  ['用ReLU激活', ['no space between Chinese and Latin: “用ReLU激活”']],
  ['残差 学习', ['a space between Chinese characters: “残差 学习”']],
  ['式 (1) 与图 2，共 28%。', []],
  ['先加, 再激活', ['half-width punctuation in Chinese: “先加, 再激活”']],
  ['（第 5 页） 另见', ['a space beside full-width punctuation: “（第 5 页） 另见”']],
  ['"残差"', ['straight double quotes: “"残差"”']],
  ['图片 224 × 224', ['a size with spaces: “图片 224 × 224”']],
  ['卷积 3×3，152 = 8 × 19，2 × 2 × 2 = 8，60 × 10⁴', []],
  ['正在运行…', ['one … for ……: “正在运行…”']],
  ['还有……', []],
  ['共 1,152 次', ['a comma in a number of four digits: “共 1,152 次”']],
  ['共 73728 个', ['no comma in a number of five digits or more: “共 73728 个”']],
  ['共 73,728 个，1202 层，2,304,000 次', []],
  ['有 2.5 M 个参数', ['M for millions: “有 2.5 M 个参数”']],
])('%s', (text, broken) => {
  expect(typography(text, 'zh')).toEqual(broken);
});

test('formulas, citations and code are words, and listings are nothing', () => {
  const source =
    '---\ntitle: 题\npage: 3\n---\n\n令 <M t="x" /> 为<Term id="relu">输入</Term> `a`。\n\n```py\na  b\n```\n';
  expect(mdxLines('a', source).map(({ line, text }) => [line, text])).toEqual([
    [2, '题'],
    [6, '令 x 为输入 x。'],
  ]);
});
