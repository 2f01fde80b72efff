import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import {
  silhouette,
  silhouetteNet,
  type SilhouetteOptions,
} from '../../../src/architectures/draw/silhouette.ts';
import { summarize } from '../../../src/architectures/summary.ts';
import { IDS, load } from './networks.ts';

const WORDS = { title: 'three', description: 'three nets', channels: 'channels', multiplyAdds: 'cost' };

function draw(ids: readonly string[], align: SilhouetteOptions['align'] = 'resolution', labels = true) {
  const svg = silhouette(
    ids.map((id) => silhouetteNet(load(id))),
    { align, labels, words: WORDS },
  );
  return parseHTML(`<body>${svg}</body>`).document;
}

/** Left, top, width and height of the rectangles of a path. */
const rects = (path: Element) =>
  [...path.getAttribute('d')!.matchAll(/M(\S+) (\S+?)h(\S+?)v(\S+?)h/g)].map((found) =>
    found.slice(1).map(Number),
  );
const at = (document: Document, net: string, size: number) =>
  document.querySelector(`[data-net="${net}"] [data-size="${size}"] .channels`)!;

test.each(IDS)('%s: the layers of the silhouette are its layers, and cost what it costs', (id) => {
  const { layers } = silhouetteNet(load(id));
  expect(layers).toHaveLength(load(id).depth);
  expect(layers.reduce((sum, { multiplyAdds }) => sum + multiplyAdds, 0)).toBe(
    summarize(load(id)).multiplyAdds,
  );
});

test('one map size begins at one height in all networks, or each network begins at the top', () => {
  const ids = ['vgg-19', 'plain-34', 'resnet-34'];
  const aligned = draw(ids);
  const tops = (document: Document) => ids.map((id) => rects(at(document, id, 28))[0]![1]);
  expect(new Set(tops(aligned)).size).toBe(1);
  expect(new Set(tops(draw(ids, 'top'))).size).toBe(2);
});

test('width is channels and area is cost, on one scale', () => {
  const document = draw(['vgg-19', 'resnet-34']);
  const wide = (net: string, size: number) => rects(at(document, net, size))[0]![2]!;
  expect(wide('vgg-19', 28) / wide('resnet-34', 28)).toBeCloseTo(4, 1);
  const area = (net: string) =>
    [...document.querySelectorAll(`[data-net="${net}"] .cost`)]
      .flatMap(rects)
      .reduce((sum, [, , width, height]) => sum + width! * height!, 0);
  const cost = (net: string) => summarize(load(net)).multiplyAdds;
  expect(area('vgg-19') / area('resnet-34')).toBeCloseTo(cost('vgg-19') / cost('resnet-34'), 0);
});

test('a shortcut is an arc around its block, and a plain net has none', () => {
  const document = draw(['plain-34', 'resnet-34']);
  const arcs = (net: string) => document.querySelectorAll(`[data-net="${net}"] .arc`).length;
  expect([arcs('plain-34'), arcs('resnet-34')]).toEqual([0, 16]);
});

test('without labels nothing is written, and 1202 layers stay a small picture', () => {
  const document = draw(['resnet-1202'], 'top', false);
  expect(document.querySelectorAll('text')).toHaveLength(0);
  expect(document.querySelector('svg')!.outerHTML.length).toBeLessThan(3000);
});
