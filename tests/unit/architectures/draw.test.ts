import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { drawing, type DrawnStage } from '../../../src/architectures/draw/drawing.ts';
import { layersOfAll } from '../../../src/architectures/options.ts';
import { IDS, load } from './networks.ts';

const WORDS = {
  maxPool: 'max pool',
  averagePool: 'average pool',
  fullyConnected: 'fc',
  shortcut: 'shortcut',
  zeros: 'zeros',
  input: 'input',
};

const draw = (id: string) => drawing(load(id), WORDS);
const all = ({ folded, unfolded }: DrawnStage) => unfolded ?? folded;
const links = (svg: string) =>
  [...parseHTML(`<body>${svg}</body>`).document.querySelectorAll('a.layer')].map((link) =>
    link.getAttribute('href')?.slice(1),
  );
const count = (svg: string, part: string) => svg.split(part).length - 1;

test.each(IDS)('%s: unfolded, its drawing links every layer once', (id) => {
  const drawn = draw(id).flatMap((stage) => links(all(stage)));
  const layers = layersOfAll(load(id)).map(({ layer }) => layer.id);
  expect(drawn.toSorted()).toEqual(layers.toSorted());
});

describe('folding', () => {
  test('draws the first block and one for the rest, with their number', () => {
    const [, , conv2, conv3] = draw('resnet-34');
    expect(links(conv3!.folded).filter((id) => !id?.endsWith('shortcut'))).toHaveLength(4);
    expect(conv3!.folded).toContain('×3');
    expect(conv3!.folded).toContain('conv3_2…4');
    expect(conv2!.unfolded).not.toBeNull();
  });

  test('leaves stages of two blocks alone', () => {
    expect(draw('resnet-18').every(({ unfolded }) => unfolded === null)).toBe(true);
  });

  test('keeps 1,202 layers as short as 20', () => {
    const length = (id: string) => draw(id).reduce((sum, { folded }) => sum + folded.length, 0);
    expect(length('resnet-1202') / length('resnet-20')).toBeLessThan(1.05);
  });
});

describe('shortcuts', () => {
  const first = all(draw('resnet-34')[3]!); // conv3_x
  test('where the shape changes: dashed zeros with A, a projection with B and C', () => {
    expect(count(first, 'class="arc padding"')).toBe(1);
    expect(first).toMatch(/<g class="opt in-a"><path class="arc padding"/);
    expect(first).toMatch(/<g class="opt in-b in-c"><path class="arc projection"/);
    expect(first).toContain('1×1, 128, /2');
  });

  test('elsewhere: an identity with A and B, a projection with C', () => {
    expect(count(first, '<g class="opt in-a in-b"><path class="arc identity"')).toBe(3);
    expect(count(first, '<g class="opt in-c"><path class="arc projection"')).toBe(3);
  });

  test('there are none in plain networks and VGG', () => {
    for (const id of ['plain-34', 'vgg-19'])
      for (const stage of draw(id)) expect(all(stage)).not.toContain('arc');
  });
});

test('needs no style attribute, which the content security policy forbids', () => {
  for (const stage of draw('resnet-152')) expect(all(stage)).not.toContain('style=');
});
