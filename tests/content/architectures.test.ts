import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { faults } from '../../src/architectures/rules.ts';
import { network } from '../../src/architectures/schema.ts';
import { table1 } from '../../src/architectures/table1.ts';
import { IDS, load } from '../unit/architectures/networks.ts';

/** The paper's numbers in a file beside the repository; a fresh clone does without. */
const PAPER = new URL('../../../shared/paper/results.json', import.meta.url);

const DEPTHS = [18, 20, 32, 34, 44, 50, 56, 101, 110, 152, 1202];

test('all networks of Table 1 and §4.2 are there, and the VGG nets', () => {
  const residual = DEPTHS.map((depth) => `resnet-${depth}`);
  const plain = DEPTHS.filter((depth) => ![50, 101, 152].includes(depth)).map((depth) => `plain-${depth}`);
  expect(IDS.toSorted()).toEqual([...residual, ...plain, 'vgg-16', 'vgg-19'].toSorted());
});

test.each(IDS)('%s follows the schema and is called like its file', (id) => {
  expect(load(id).id).toBe(id);
});

test.each(IDS.filter((id) => id.startsWith('plain')))('%s is its residual twin without shortcuts', (id) => {
  const twin = load(id.replace('plain', 'resnet'));
  expect(load(id)).toEqual({
    ...twin,
    id,
    name: twin.name.replace('ResNet', 'plain'),
    family: 'plain',
    shortcut: null,
    paper: load(id).paper,
  });
});

describe('a faulty network is refused', () => {
  const sound = load('resnet-18');
  test.each([
    ['a wrong depth', { ...sound, depth: 20 }, /18 weighted layers, not 20/],
    ['no option', { ...sound, shortcut: null }, /shortcut option/],
    [
      'a kernel where the block has its own',
      { ...sound, stages: sound.stages.map((stage) => ({ ...stage, kernel: 3 })) },
      /names its kernel/,
    ],
  ])('for %s', (_, faulty, message) => {
    expect(faults(faulty).join('\n')).toMatch(message);
    expect(network.safeParse(faulty).success).toBe(false);
  });
});

describe('Table 1', () => {
  const { columns, rows, printed } = table1(IDS.map(load));

  test('has the five ResNets, and a stage a row', () => {
    expect(columns.map(({ depth }) => depth)).toEqual([18, 34, 50, 101, 152]);
    expect(rows.map(({ id, size }) => [id, size])).toEqual([
      ['conv1', 112],
      ['conv2', 56],
      ['conv3', 28],
      ['conv4', 14],
      ['conv5', 7],
    ]);
    expect(rows[3]!.cells[4]).toEqual({ lines: ['1×1, 256', '3×3, 256', '1×1, 1024'], times: 36 });
  });

  test.skipIf(!existsSync(PAPER))('says what the paper says (skipped where that file is absent)', () => {
    const paper = (JSON.parse(readFileSync(PAPER, 'utf8')) as { 'table-1': Paper })['table-1'];
    columns.forEach(({ depth, stages, paper: { page } }, i) => {
      const [, ...repeated] = stages;
      expect(repeated.map(({ blocks }) => blocks)).toEqual(paper.blocks[depth]);
      expect(repeated.map(({ block }) => block)).toEqual(repeated.map(() => paper.block[depth]));
      expect(repeated.map(({ filters }) => filters)).toEqual(paper.width);
      expect(printed[i]).toBe(paper['FLOPs (1e9)'][depth]);
      expect(page).toBe(paper.page);
    });
    for (const depth of [16, 19])
      expect(load(`vgg-${depth}`).paper.multiplyAdds).toBe(paper['FLOPs (1e9)'][`VGG-${depth}`]);
  });
});

interface Paper {
  page: number;
  blocks: Record<string, number[]>;
  block: Record<string, string>;
  width: number[];
  'FLOPs (1e9)': Record<string, number>;
}
