import { readFileSync } from 'node:fs';
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { network } from '../../../src/architectures/schema.ts';
import { block, typicalBlock, weights } from '../../../src/paper/figures/block.ts';
import { columns } from '../../../src/paper/figures/columns.ts';

const read = (id: string) =>
  network.parse(JSON.parse(readFileSync(`content/architectures/${id}.json`, 'utf8')));
const words = {
  maxPool: 'max pool',
  averagePool: 'avg pool',
  fullyConnected: 'fc',
  shortcut: 'shortcut',
  zeros: 'zeros',
  input: 'input',
};
const about = { name: 'A name', description: 'What it shows.' };
const texts = (svg: Document, selector: string) =>
  [...svg.querySelectorAll(selector)].map((node) => node.textContent);

describe('three networks side by side', () => {
  const ids = ['vgg-19', 'plain-34', 'resnet-34'];
  const captions = ids.map((name) => ({ name, note: '' }));
  const { document: svg } = parseHTML(columns(ids.map(read), words, captions, about));

  test('have all their weighted layers', () => {
    for (const [family, depth] of [
      ['vgg', 19],
      ['plain', 34],
      ['residual', 34],
    ] as const)
      expect(svg.querySelectorAll(`.${family} :is(.conv, .fc)`)).toHaveLength(depth);
  });

  test('draw 16 shortcuts in the residual net, dashed at the three where the dimensions grow', () => {
    expect(svg.querySelectorAll('.arc')).toHaveLength(16);
    expect(svg.querySelectorAll('.residual .arc.grows')).toHaveLength(3);
  });

  test('put layers of one output size at one height', () => {
    const top = (family: string, label: string) =>
      [...svg.querySelectorAll(`.${family} g`)]
        .find((layer) => layer.querySelector('text')?.textContent === label)
        ?.querySelector('rect')
        ?.getAttribute('y');
    expect(top('plain', '3×3, 128, /2')).toBe(top('residual', '3×3, 128, /2'));
    expect(texts(svg, '.side')).toEqual(['224', '112', '56', '28', '14', '7', '1']);
  });

  test('are named and described', () => {
    expect(svg.querySelector('svg')?.getAttribute('aria-label')).toBe(about.name);
    expect(svg.querySelector('desc')?.textContent).toBe(about.description);
  });
});

describe('the two blocks', () => {
  test.each([
    ['resnet-34', ['3×3, 64', '3×3, 64'], ['64', '64'], 73728],
    ['resnet-50', ['1×1, 64', '3×3, 64', '1×1, 256'], ['256', '256'], 69632],
  ])('of %s have their layers, channels and weights', (id, layers, channels, count) => {
    const { document: svg } = parseHTML(block(read(id), words, about));
    expect(texts(svg, '.middle')).toEqual(layers);
    expect(texts(svg, '.channels')).toEqual(channels);
    expect(texts(svg, '.relu')).toHaveLength(layers.length);
    expect(svg.querySelectorAll('.arc.identity')).toHaveLength(1);
    expect(weights(typicalBlock(read(id)))).toBe(count);
  });
});
