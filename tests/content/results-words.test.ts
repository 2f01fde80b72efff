import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { margin } from '../../src/results/charts/competitions.ts';
import { gains } from '../../src/results/charts/classes.ts';
import { difference, formatCell, numberAt } from '../../src/results/format.ts';
import { resultTable, type ResultTable } from '../../src/results/schema.ts';

const folder = new URL('../../content/results/', import.meta.url);
const read = (id: string) =>
  resultTable.parse(JSON.parse(readFileSync(new URL(`${id}.json`, folder), 'utf8')));
const ids = readdirSync(folder).map((name) => name.replace('.json', ''));

/** What a claim may ask of its table: how far apart two cells are, and by how many percent of the first they differ. */
function asks(table: ResultTable) {
  const at = (cell: readonly [string, string]) => numberAt(table, ...cell);
  const digits = table.columns.flatMap((column) => ('digits' in column ? column.digits : []))[0] ?? 0;
  return {
    apart: (a: readonly [string, string], b: readonly [string, string], places = digits) =>
      Math.abs(difference(at(a), at(b), places)).toFixed(places),
    percent: (a: readonly [string, string], b: readonly [string, string]) =>
      ((100 * Math.abs(at(b) - at(a))) / at(a)).toFixed(1),
    at,
  };
}

/** Every number in the words of a table that is not in one of its cells, recomputed from cells. */
const CLAIMS: Readonly<Record<string, (table: ResultTable) => string[]>> = {
  'table-2': (table) => {
    const { apart } = asks(table);
    return [
      apart(['r18', 'plain'], ['r34', 'plain']),
      apart(['r18', 'resnet'], ['r34', 'resnet']),
      apart(['r18', 'plain'], ['r18', 'resnet']),
      apart(['r34', 'plain'], ['r34', 'resnet']),
    ];
  },
  'table-3': (table) => {
    const { apart } = asks(table);
    return [
      apart(['plain-34', 'top-1'], ['resnet-34-a', 'top-1']),
      apart(['resnet-34-a', 'top-1'], ['resnet-34-c', 'top-1']),
      apart(['resnet-34-b', 'top-1'], ['resnet-152', 'top-1']),
    ];
  },
  'table-4': (table) => {
    const { apart } = asks(table);
    return (['top-1', 'top-5'] as const).map((column) =>
      apart(['prelu-net', column], ['resnet-152', column]),
    );
  },
  'table-5': (table) => {
    const { apart, percent } = asks(table);
    const ours = ['resnet-ilsvrc15', 'top-5'] as const;
    return [
      apart(['bn-inception', 'top-5'], ours),
      percent(['bn-inception', 'top-5'], ours),
      percent(['googlenet-ilsvrc14', 'top-5'], ours),
    ];
  },
  'table-6': (table) => {
    const { apart, at } = asks(table);
    return [
      apart(['resnet-20', 'error'], ['resnet-110', 'error'], 2),
      apart(['resnet-110', 'error'], ['resnet-1202', 'error'], 2),
      (at(['resnet-1202', 'params']) / at(['resnet-110', 'params'])).toFixed(1),
    ];
  },
  'table-7': (table) => {
    const { apart } = asks(table);
    return (['voc-07', 'voc-12'] as const).map((column) => apart(['vgg-16', column], ['resnet-101', column]));
  },
  'table-8': (table) => {
    const { apart, percent } = asks(table);
    return (['map-50', 'map-50-95'] as const).flatMap((column) => [
      apart(['vgg-16', column], ['resnet-101', column]),
      percent(['vgg-16', column], ['resnet-101', column]),
    ]);
  },
  'table-9': (table) => {
    const { apart } = asks(table);
    const step = (column: string, from: string, to: string) => apart([from, column], [to, column]);
    return [
      step('val-50-95', 'baseline-vgg-16', 'multi-scale'),
      step('val-50-95', 'baseline-vgg-16', 'baseline-resnet-101'),
      step('val-50-95', 'baseline-resnet-101', 'box-refinement'),
      step('val-50-95', 'box-refinement', 'context'),
      step('val-50-95', 'context', 'multi-scale'),
      step('val-50', 'baseline-resnet-101', 'box-refinement'),
      step('val-50', 'box-refinement', 'context'),
      step('test-dev-50-95', 'context', 'multi-scale'),
      step('test-dev-50-95', 'multi-scale', 'ensemble'),
    ];
  },
  'table-10': (table) => {
    const { apart } = asks(table);
    const most = gains(table)
      .slice(0, 5)
      .map(({ gain }) => gain.toFixed(1));
    return [
      ...most,
      apart(['vgg-16', 'map'], ['resnet-101', 'map']),
      apart(['vgg-16', 'tv'], ['resnet-101', 'tv']),
      apart(['resnet-101', 'map'], ['resnet-101-plus', 'map']),
      apart(['resnet-101', 'plant'], ['resnet-101-plus', 'plant']),
    ];
  },
  'table-11': (table) => {
    const { apart } = asks(table);
    const all = gains(table).map(({ gain }) => gain.toFixed(1));
    return [
      ...all.slice(0, 5),
      all.at(-1) ?? '',
      apart(['vgg-16', 'map'], ['resnet-101', 'map']),
      apart(['resnet-101', 'map'], ['resnet-101-plus', 'map']),
    ];
  },
  'table-12': (table) => {
    const { apart } = asks(table);
    return [
      apart(['googlenet-ilsvrc14', 'test'], ['single', 'test']),
      apart(['single', 'test'], ['ensemble', 'test']),
      apart(['single', 'val2'], ['ensemble', 'val2']),
      apart(['single', 'val2'], ['single', 'test']),
      apart(['ensemble', 'val2'], ['ensemble', 'test']),
    ];
  },
  'table-13': (table) => {
    const { apart } = asks(table);
    const [given, predicted] = ['error-given', 'error-predicted'] as const;
    return [
      apart(['vgg', given], ['rpn-1-crop', given]),
      apart(['rpn-1-crop', given], ['rpn-dense', given]),
      apart(['rpn-dense', given], ['rpn-dense-classified', predicted]),
      apart(['rpn-dense-classified', predicted], ['rpn-rcnn', predicted]),
      apart(['rpn-rcnn', predicted], ['rpn-rcnn-ensemble', predicted]),
    ];
  },
  'table-14': (table) => {
    const { apart, percent } = asks(table);
    return [
      apart(['overfeat-ilsvrc13', 'test'], ['vgg-ilsvrc14', 'test']),
      apart(['vgg-ilsvrc14', 'test'], ['resnet-ilsvrc15', 'test']),
      percent(['vgg-ilsvrc14', 'test'], ['resnet-ilsvrc15', 'test']),
      ...(['overfeat-ilsvrc13', 'vgg-ilsvrc14', 'resnet-ilsvrc15'] as const).map((row) =>
        apart([row, 'val'], [row, 'test']),
      ),
    ];
  },
  competitions: (table) => {
    const { at } = asks(table);
    const needed =
      at(['imagenet-localization', 'resnets']) / (1 - at(['imagenet-localization', 'margin']) / 100);
    const elsewhere = numberAt(read('table-9'), 'ensemble', 'test-dev-50-95');
    return [
      ...table.rows.map(({ slug }) => margin(table, slug).toFixed(1)),
      needed.toFixed(1),
      elsewhere.toFixed(1),
    ];
  },
};

/** Numbers with a decimal point; those in names of measures (mAP@.5) have nothing before theirs. */
const decimals = (words: string) => [...words.matchAll(/(?<![\d@[.])\d+\.\d+/g)].map(([number]) => number);

/** A cell as the paper prints it, in each of the table's cells. */
const cells = (table: ResultTable) =>
  table.rows.flatMap((row) =>
    table.columns.map((column, index) => formatCell(row.values[index], column, row)),
  );

describe.each(ids.filter((id) => id in CLAIMS))('the words of %s', (id) => {
  const table = read(id);
  const claims = CLAIMS[id]?.(table) ?? [];
  const words = (lang: 'zh' | 'en') => `${table.lead[lang]} ${table.shows[lang]}`;

  test('state no number that is neither printed nor recomputed', () => {
    const known = new Set([...cells(table), ...claims]);
    for (const lang of ['zh', 'en'] as const)
      expect(decimals(words(lang)).filter((number) => !known.has(number))).toEqual([]);
  });

  test('state every recomputed number, in both languages, and the same ones', () => {
    for (const claim of claims) {
      expect(words('zh')).toContain(claim);
      expect(words('en')).toContain(claim);
    }
    expect(new Set(decimals(words('zh')))).toEqual(new Set(decimals(words('en'))));
  });
});

test('every table has its words checked', () => {
  expect(Object.keys(CLAIMS).sort()).toEqual(ids.toSorted());
});

test('the printed margin of localization is the one that does not follow from its numbers', () => {
  const table = read('competitions');
  const wrong = table.rows.filter(
    ({ slug }) => Math.round(margin(table, slug)) !== numberAt(table, slug, 'margin'),
  );
  expect(wrong.map(({ slug }) => slug)).toEqual(['imagenet-localization']);
  expect(margin(table, 'imagenet-localization')).toBe(25);
});
