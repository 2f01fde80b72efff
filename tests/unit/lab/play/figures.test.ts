import { expect, test } from 'vitest';
import { silhouetteNet } from '../../../../src/architectures/draw/silhouette.ts';
import { addedAt } from '../../../../src/lab/play/added.ts';
import { cornerOf, CROP, drawAnew, shareOf, shiftOf, sizeAt } from '../../../../src/lab/play/crop.ts';
import { gainOf } from '../../../../src/lab/play/detector.ts';
import { costsOf, placesOf } from '../../../../src/lab/play/options.ts';
import { sceneOf, signed } from '../../../../src/lab/play/slope.ts';
import { sizeRows } from '../../../../src/lab/play/sizes.ts';
import { normal, randomOf } from '../../../../src/lab/train/random.ts';
import { years } from '../../../../src/paper/figures/years.ts';
import { load } from '../../architectures/networks.ts';

const TABLE_2 = { plain18: 27.94, plain34: 28.54, resnet18: 27.88, resnet34: 25.03 };

test('§4.1: plain gets worse, shortcuts change nothing at 18 layers, and depth pays with them', () => {
  const said = [0, 1, 2, 3].map((step) => signed(sceneOf(step, TABLE_2).change));
  expect(said).toEqual(['+0.60', '−0.06', '−2.85', '−3.51']);
  expect(sceneOf(0, TABLE_2).resnet).toBe('none');
  expect(sceneOf(3, TABLE_2).gap).toEqual({ at: 34, from: 28.54, to: 25.03 });
});

test('§3.2: option A adds no weights, B the three projections of the paper, C one for every block', () => {
  const network = load('resnet-34');
  expect(costsOf(network).map(({ option, projections, weights }) => [option, projections, weights])).toEqual([
    ['A', 0, 0],
    ['B', 3, 172_032],
    ['C', 16, 1_085_440],
  ]);
  const [first, , last] = placesOf(network);
  expect(first).toMatchObject({ from: [64, 56], to: [128, 28] });
  expect(addedAt(first!, 'A')).toEqual({ zeros: 64, weights: 0 });
  expect(addedAt(last!, 'B')).toEqual({ zeros: 0, weights: 256 * 512 });
});

test('§3.3: the sizes of VGG-19 with their layers, and a gap where a network has none', () => {
  const rows = sizeRows(['vgg-19', 'resnet-34'].map((id) => silhouetteNet(load(id))));
  expect(rows.map(({ size }) => size)).toEqual([224, 112, 56, 28, 14, 7, 1]);
  expect(rows[0]!.cells[1]).toBeNull();
  expect(rows[3]!.cells.map((cell) => cell?.layers)).toEqual([[[4, 512]], [[8, 128]]]);
  expect(rows[6]!.cells[0]?.layers).toEqual([
    [2, 4096],
    [1, 1000],
  ]);
});

test('§3.4: the crop stays inside the picture at every scale, and shows less the larger the picture is', () => {
  const picture = [363, 300] as const;
  expect(sizeAt(picture, 256)).toEqual([310, 256]);
  const random = randomOf(3);
  for (let i = 0; i < 200; i++) {
    const draw = drawAnew(random, normal);
    const [width, height] = sizeAt(picture, draw.side);
    const [left, top] = cornerOf(picture, draw);
    expect(Math.min(left, top, width - left - CROP, height - top - CROP)).toBeGreaterThanOrEqual(0);
  }
  expect(shareOf(picture, { side: 256 })).toBeGreaterThan(shareOf(picture, { side: 480 }));
  expect(shiftOf(null)).toEqual([0, 0, 0]);
  expect(shiftOf([-1, 0, 0]).every((shift) => shift > 0.01 && shift < 0.02)).toBe(true);
});

test('§4.3: 6.0 points on 21.2 are 28 per cent', () => {
  const { points, relative } = gainOf({ id: 'map-50-95', name: 'COCO', vgg: 21.2, resnet: 27.2 });
  expect(points).toBeCloseTo(6);
  expect(relative).toBeCloseTo(28.3, 1);
});

test('the towers have a line for each layer', () => {
  const svg = years(
    [
      { year: 2014, name: 'VGG-19', layers: 19, error: 7.32, family: 'other' },
      { year: 2015, name: 'ResNet-152', layers: 152, error: 3.57, family: 'residual' },
    ],
    { title: 't', description: 'd', layers: () => '', error: () => '' },
  );
  const towers = [...svg.matchAll(/class="tower" d="([^"]+)"/g)].map(
    ([, path]) => path!.split('M').length - 1,
  );
  expect(towers).toEqual([19, 152]);
});
