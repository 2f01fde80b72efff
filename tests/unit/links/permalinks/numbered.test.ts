import { expect, test } from 'vitest';
import type { Link } from '../../../../src/links/permalinks/site.ts';
import { numbered } from '../../../../src/links/permalinks/numbered.ts';

const link = (kind: string, path: string, en: string, zh: string): Link => ({
  kind,
  path,
  title: { en, zh },
});

test('sections, tables, figures and equations have the number of the paper; formulas and other pages have none', () => {
  const links = [
    link('section', 'paper/abstract/', 'Abstract', '摘要'),
    link('section', 'paper/cifar-10/', '4.2 CIFAR-10 and analysis', '4.2 CIFAR-10 与分析'),
    link('figure', 'paper/cifar-10/#fig-6', 'Figure 6', '图 6'),
    link('equation', 'paper/cifar-10/#eq-depth', 'Formula: 6n + 2', '公式：6n + 2'),
    link('equation', 'paper/cifar-10/#eq-1', 'Equation (1)', '公式（1）'),
    link('section', 'paper/improvements/', 'B Appendix: improvements', 'B 附录：改进'),
    link('block', 'paper/improvements/#table-1', 'Table 1: networks', '表 1：网络'),
    link('figure', 'results/our-runs/#fig-6', 'Our own runs', '本项目的训练'),
    link('table', 'results/competitions/', 'The competitions of 2015', '2015 年的竞赛'),
  ];
  expect(numbered(links).map(({ kind, number, path, page }) => [kind, number, path, page?.en])).toEqual([
    ['section', '4.2', 'paper/cifar-10/', undefined],
    ['figure', '6', 'paper/cifar-10/#fig-6', '4.2 CIFAR-10 and analysis'],
    ['equation', '1', 'paper/cifar-10/#eq-1', '4.2 CIFAR-10 and analysis'],
    ['section', 'B', 'paper/improvements/', undefined],
    ['table', '1', 'paper/improvements/#table-1', 'B Appendix: improvements'],
  ]);
});

test('a table has its rows with their cells, without those that the paper leaves empty', () => {
  const links = [
    link('table', 'results/table-3/', 'Table 3: validation', '表 3：验证集'),
    link('row', 'results/table-3/#googlenet', 'GoogLeNet', 'GoogLeNet'),
    link('cell', 'results/table-3/#googlenet-top-1', 'GoogLeNet, top-1 %: ', 'GoogLeNet，top-1 %：'),
    link('cell', 'results/table-3/#googlenet-top-5', 'GoogLeNet, top-5 %: 9.15', 'GoogLeNet，top-5 %：9.15'),
    link('row', 'results/table-3/#b', 'B (ours)', 'B（本文）'),
    link('cell', 'results/table-3/#b-top-1', 'B (ours), top-1 %: 1', 'B（本文），top-1 %：1'),
    link('cell', 'results/table-3/#b-top-5', 'B (ours), top-5 %: 2', 'B（本文），top-5 %：2'),
    link('row', 'results/table-4/#other', 'Other', '别的'),
  ];
  expect(numbered(links)[0]?.rows).toEqual([
    {
      path: 'results/table-3/#googlenet',
      title: { en: 'GoogLeNet', zh: 'GoogLeNet' },
      values: { en: 'top-5 %: 9.15', zh: 'top-5 %：9.15' },
    },
    {
      path: 'results/table-3/#b',
      title: { en: 'B (ours)', zh: 'B（本文）' },
      values: { en: 'top-1 %: 1 · top-5 %: 2', zh: 'top-1 %：1 · top-5 %：2' },
    },
  ]);
});
