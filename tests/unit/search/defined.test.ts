import { expect, test } from 'vitest';
import { defined } from '../../../src/search/defined.ts';

const TERMS = [
  { id: 'bottleneck', zh: ['瓶颈结构', '瓶颈块'], en: ['bottleneck', 'bottleneck block'], section: 'a' },
  { id: 'relu', zh: ['ReLU'], en: ['ReLU'], section: 'a' },
];
const FOUND = [
  { page: '3.3', title: '3.3', url: '/course/zh/paper/a/#b', excerpt: '' },
  {
    page: '术语表',
    title: '瓶颈结构',
    url: '/course/zh/glossary/#bottleneck',
    excerpt: '先<mark>降维</mark>',
  },
];

test('a term, or another name of it, in either language, is answered by its definition', () => {
  for (const query of ['瓶颈结构', '瓶颈块', 'Bottleneck  block'])
    expect(defined(query, 'zh', TERMS, FOUND)).toEqual([
      { page: '术语表', title: '瓶颈结构', url: 'zh/glossary/#bottleneck', excerpt: '先<mark>降维</mark>' },
    ]);
});

test('a definition that the search did not find is named all the same', () => {
  expect(defined('瓶颈结构', 'en', TERMS, [])).toEqual([
    { page: 'bottleneck', title: 'bottleneck', url: 'en/glossary/#bottleneck', excerpt: '' },
  ]);
});

test('a question is no term', () => {
  expect(defined('为什么要瓶颈结构', 'zh', TERMS, FOUND)).toEqual([]);
});
