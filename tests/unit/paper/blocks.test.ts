import { describe, expect, test } from 'vitest';
import {
  BLOCK_END,
  cardKeys,
  pairBlocks,
  readBlocks,
  readIds,
  titleBlocks,
} from '../../../src/paper/blocks.ts';

const SOURCE = `
<Block id="hypothesis" page={3} par="1">

## The *same* <M t="\\mathcal{H}(x)" label="H of x" />

Text.

<Equation id="eq-1" number="1" t="y = x" symbols={[{ t: "x", text: "in" }]} />

</Block>

<Block id="questions">

<Question id="q-1">

Why?

</Question>

</Block>
`;

const block = (id: string, text: string) => `<section class="block" id="${id}">${text}</section>${BLOCK_END}`;

describe('the blocks of a section', () => {
  test('are read from the source with their headings as plain text', () => {
    expect(readBlocks(SOURCE)).toEqual([
      { id: 'hypothesis', heading: 'The same H of x' },
      { id: 'questions', heading: undefined },
    ]);
  });

  test('and everything with an address inside them', () => {
    expect(readIds(SOURCE)).toEqual(['hypothesis', 'eq-1', 'questions', 'q-1']);
  });

  test('are paired across languages, with each id once', () => {
    const zh = block('a', '<p>甲</p>') + block('b', '<figure id="eq-1">乙</figure>');
    const en = block('a', '<p>A</p>') + block('b', '<figure id="eq-1">B</figure>');
    const pairs = pairBlocks(zh, en);
    expect(pairs.map(([left]) => left)).toEqual([
      '<section class="block" id="a"><p>甲</p></section>',
      '<section class="block" id="b"><figure id="eq-1">乙</figure></section>',
    ]);
    expect(pairs.map(([, right]) => right)).toEqual([
      '<section class="block"><p>A</p></section>',
      '<section class="block"><figure>B</figure></section>',
    ]);
  });

  test('refuse to be paired when one language lacks a block', () => {
    expect(() => pairBlocks(block('a', ''), block('a', '') + block('b', ''))).toThrow(
      '1 blocks in one language, 2',
    );
  });

  test('get the last heading as their title in the search', () => {
    const html = titleBlocks(
      block('a', 'x') + block('b', '<h2>Why <em>"so"</em></h2>') + block('c', 'y'),
      'Section',
    );
    expect([...html.matchAll(/data-pagefind-title="([^"]*)"/g)].map((match) => match[1])).toEqual([
      'Section',
      'Why &quot;so&quot;',
      'Why &quot;so&quot;',
    ]);
  });

  test('name each card they open once', () => {
    expect(
      cardKeys('<a data-card="term:relu"></a><a data-card="cite:x"></a><a data-card="term:relu"></a>'),
    ).toEqual(['term:relu', 'cite:x']);
  });
});
