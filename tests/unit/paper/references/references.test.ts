import { expect, test } from 'vitest';
import { parseReferences } from '../../../../src/paper/references/bibtex.ts';
import { authorList, citeLabel } from '../../../../src/paper/references/label.ts';

const WORKS = parseReferences(`
@inproceedings{one, author = {He, Kaiming and Zhang, Xiangyu and Sun, Jian}, title = {A Title}, booktitle = {CVPR}, year = {2016}, doi = {10.1/x}}
@inproceedings{two, author = {He, Kaiming and Zhang, Xiangyu and Sun, Jian}, title = {Another}, booktitle = {ECCV}, year = {2016}}
@article{three, author = {Nair, Vinod and Hinton, Geoffrey E.}, title = {Units}, eprint = {1234.5678}, year = {2010}, pages = {3--5}}
@book{four, author = {van der Maaten, Laurens}, title = {A Book}, publisher = {SIAM}, year = {2000}}
`);
const [one, two, three, four] = WORKS as Record<0 | 1 | 2 | 3, (typeof WORKS)[0]> & typeof WORKS;

test('a reference is read with its venue and the best address', () => {
  expect(one).toMatchObject({
    key: 'one',
    title: 'A Title',
    year: '2016',
    venue: 'CVPR',
    url: 'https://doi.org/10.1/x',
  });
  expect(three).toMatchObject({
    venue: 'arXiv:1234.5678',
    pages: '3–5',
    url: 'https://arxiv.org/abs/1234.5678',
  });
  expect(four).toMatchObject({ venue: 'SIAM', pages: '', url: undefined });
});

test('works are told apart by a letter where author and year are the same', () => {
  expect(WORKS.map((work) => citeLabel(work, 'en', WORKS))).toEqual([
    'He et al., 2016a',
    'He et al., 2016b',
    'Nair & Hinton, 2010',
    'van der Maaten, 2000',
  ]);
  expect(citeLabel(two, 'zh', WORKS)).toBe('He 等, 2016b');
});

test('authors are listed by initials', () => {
  expect(authorList(three)).toBe('V. Nair, G. E. Hinton');
  expect(authorList(four)).toBe('L. van der Maaten');
});

test('a mistake in the file stops the build', () => {
  expect(() => parseReferences('@article{x, title = {unfinished')).toThrow('references.bib');
});
