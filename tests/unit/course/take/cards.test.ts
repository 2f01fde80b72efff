import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { anki } from '../../../../src/course/take/cards/anki.ts';
import { csv } from '../../../../src/course/take/cards/csv.ts';
import type { Note } from '../../../../src/course/take/cards/note.ts';
import { keyNumbers } from '../../../../src/course/take/cards/numbers.ts';
import { readAnki, readCsv } from './read-cards.ts';

const NOTE: Note = {
  id: 'term-relu',
  kind: 'term',
  about: 'abstract',
  front: [
    { lang: 'zh', lines: ['修正线性单元'] },
    { lang: 'en', lines: ['rectified\tlinear "unit", a < b'] },
  ],
  back: [{ lang: 'en', lines: ['Called `nn.ReLU`.', '\\(\\max(0, x)\\)'] }],
  path: 'glossary/#relu',
};
const address = (path: string) => `https://example.org/zh/${path}`;

test('a note comes back from the text that Anki reads, on one line, with its name and tags', () => {
  const { head, rows } = readAnki(anki([NOTE], { name: 'D', route: 'zh-en', address }));
  expect(head).toMatchObject({
    separator: 'tab',
    html: 'true',
    deck: 'D',
    'guid column': '1',
    'tags column': '4',
  });
  expect(rows).toEqual([
    [
      'residual-zh-en-term-relu',
      '<div lang="zh-CN"><p>修正线性单元</p></div><div lang="en"><p>rectified linear &quot;unit&quot;, a &lt; b</p></div>',
      '<div lang="en"><p>Called <code>nn.ReLU</code>.</p><p>\\(\\max(0, x)\\)</p></div>' +
        '<p><a href="https://example.org/zh/glossary/#relu">https://example.org/zh/glossary/#relu</a></p>',
      'residual residual::term residual::abstract',
    ],
  ]);
});

test('a note comes back from the table, which says that it is UTF-8', () => {
  const text = csv([NOTE], address);
  expect(text.startsWith('\ufeff')).toBe(true);
  expect(readCsv(text)[1]).toEqual([
    ...['term-relu', 'term', 'abstract', '修正线性单元\nrectified\tlinear "unit", a < b'],
    ...['Called `nn.ReLU`.\n\\(\\max(0, x)\\)', 'https://example.org/zh/glossary/#relu'],
  ]);
});

test.each(['lesson-1', 'lesson-2'])('the key numbers of %s are read alike in both languages', (lesson) => {
  const [zh, en] = (['zh', 'en'] as const).map((lang) =>
    keyNumbers(readFileSync(`content/review/${lang}/${lesson}.mdx`, 'utf8')),
  );
  expect(en?.length).toBeGreaterThan(8);
  expect(zh?.length).toBe(en?.length);
  for (const row of [...zh!, ...en!])
    for (const cell of Object.values(row)) expect(cell).toMatch(/^[^<>|]+$/);
});
