import type { ResultTable } from '../../src/results/schema.ts';

const text = (word: string) => ({ zh: `${word}（中）`, en: word });

/** A small table with everything a table may hold: empty cells, footnotes, words, fewer digits in a cell. Numbers made up. */
export function sample(): ResultTable {
  return {
    id: 'table-99',
    number: 99,
    page: 6,
    source: 'he2016deep',
    title: text('Sample'),
    metric: text('Error (%)'),
    lead: text('Lead.'),
    shows: text('Shows.'),
    caption: text('Caption.'),
    rowHeader: text('Model'),
    columns: [
      { slug: 'testing', label: text('testing'), type: 'text' },
      { slug: 'top-1', label: text('top-1'), unit: '%', direction: 'lower', digits: 2 },
      { slug: 'top-5', label: text('top-5'), unit: '%', direction: 'lower', digits: 2 },
    ],
    rows: [
      { slug: 'vgg', label: text('VGG, "v5"'), values: ['1-crop', null, 8.43], marks: { 'top-5': '†' } },
      { slug: 'prelu', label: text('PReLU'), values: [null, 24.4, 7.4], digits: { 'top-1': 1 } },
    ],
    footnotes: [{ mark: '†', text: text('on the test set') }],
  };
}
