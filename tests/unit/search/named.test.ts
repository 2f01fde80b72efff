import { expect, test } from 'vitest';
import { named, type Named } from '../../../src/search/named.ts';

const row = (id: string, title: string, values = '') => ({
  path: `results/table-3/#${id}`,
  title: { zh: title, en: title },
  values: { zh: values, en: values },
});
const ALL: Named[] = [
  { kind: 'section', number: '4.2', path: 'paper/cifar-10/', title: { zh: '4.2 分析', en: '4.2 Analysis' } },
  { kind: 'section', number: 'B', path: 'paper/b/', title: { zh: 'B 附录', en: 'B Appendix' } },
  {
    kind: 'figure',
    number: '4',
    path: 'paper/a/#fig-4',
    title: { zh: '图 4', en: 'Figure 4' },
    page: { zh: '4.1 分类', en: '4.1 Classification' },
  },
  { kind: 'equation', number: '1', path: 'paper/a/#eq-1', title: { zh: '公式（1）', en: 'Equation (1)' } },
  {
    kind: 'table',
    number: '3',
    path: 'results/table-3/',
    title: { zh: '表 3：验证集', en: 'Table 3: validation' },
    rows: [
      row('bn-inception', 'BN-inception'),
      row('resnet-34-a', 'ResNet-34 A'),
      row('resnet-34-b', 'ResNet-34 B'),
      row('resnet-50', 'ResNet-50'),
      row('resnet-152', 'ResNet-152', 'top-1 %: 21.43 & <more>'),
    ],
  },
];
const urls = (query: string, lang: 'zh' | 'en' = 'en') => named(query, lang, ALL).map(({ url }) => url);

test.each([
  ['Table 3', 'en/results/table-3/'],
  ['tab. 3', 'en/results/table-3/'],
  ['Fig.4', 'en/paper/a/#fig-4'],
  ['what does figure 4 show', 'en/paper/a/#fig-4'],
  ['Eqn. (1)', 'en/paper/a/#eq-1'],
  ['section 4.2', 'en/paper/cifar-10/'],
  ['appendix b', 'en/paper/b/'],
])('%s', (query, url) => {
  expect(urls(query)).toEqual([url]);
});

test.each([
  ['表3', 'zh/results/table-3/'],
  ['表 ３', 'zh/results/table-3/'],
  ['图 4', 'zh/paper/a/#fig-4'],
  ['公式（1）', 'zh/paper/a/#eq-1'],
  ['第 4.2 节', 'zh/paper/cifar-10/'],
  ['附录 B', 'zh/paper/b/'],
])('%s', (query, url) => {
  expect(urls(query, 'zh')).toEqual([url]);
});

test.each([
  'stable 3',
  '代表 3 个',
  'Table 15',
  'Table 34',
  'Fig. 4.5',
  '图 4×4',
  '3 layers',
  'residual',
  '',
])('"%s" names nothing', (query) => {
  expect(urls(query)).toEqual([]);
});

test('words of a row name it too, in any order, whatever else is typed', () => {
  const both = ['en/results/table-3/#resnet-152', 'en/results/table-3/'];
  expect(urls('Table 3 ResNet-152')).toEqual(both);
  expect(urls('resnet 152 top-5 in table 3')).toEqual(both);
  expect(urls('Table 3 resnet-34')).toEqual([
    'en/results/table-3/#resnet-34-a',
    'en/results/table-3/#resnet-34-b',
    'en/results/table-3/',
  ]);
});

test('a word that most rows have names none of them', () => {
  expect(urls('Table 3 resnet')).toEqual(['en/results/table-3/']);
});

test('an answer says what it is, where it stands and the numbers of its row, as HTML without a tag', () => {
  expect(named('Table 3 ResNet-152', 'en', ALL)[0]).toEqual({
    title: 'ResNet-152',
    page: 'Table 3: validation',
    url: 'en/results/table-3/#resnet-152',
    excerpt: 'top-1 %: 21.43 &amp; &lt;more>',
  });
  expect(named('图 4', 'zh', ALL)[0]).toMatchObject({ title: '图 4', page: '4.1 分类', excerpt: '' });
});
