import { describe, expect, test } from 'vitest';
import labels from '../../../../models/quantize/labels/cifar-10.json' with { type: 'json' };
import { classOf, knowing, truths } from '../../../../src/lab/folder/classes.ts';
import { folderOf, makeSet, shares } from '../../../../src/lab/folder/picture-set.ts';

const found = (path: string, type = '') => ({ path, file: new Blob(['x'], { type }) });

describe('the class of a folder', () => {
  test.each([
    ['cat', 3],
    ['Cat', 3],
    ['猫', 3],
    ['  卡车 ', 9],
    ['0', 0],
    ['09', 9],
    ['10', -1],
    ['cats', -1],
    ['', -1],
  ])('%s', (folder, at) => {
    expect(classOf(labels, folder)).toBe(at);
  });

  test('is the same however the words of its name are joined', () => {
    const fire = [{ id: 'n03345487', zh: '消防车', en: 'fire engine' }];
    for (const name of ['Fire_Engine', 'fire-engine', 'fire  engine', 'N03345487'])
      expect(classOf(fire, name)).toBe(0);
  });

  test('is told of every picture', () => {
    const { items } = makeSet([found('set/dog/1.jpg'), found('set/other/2.jpg')]);
    expect([...truths(labels, items).values()]).toEqual([5, -1]);
  });
});

test('the networks that know the folders are those whose classes they are named after', () => {
  const cifar = { labels };
  const imageNet = {
    labels: [
      { id: 'n02123045', zh: '虎斑猫', en: 'tabby cat' },
      { id: 'n04467665', zh: '拖车', en: 'trailer truck' },
    ],
  };
  const both = [cifar, imageNet];
  expect(knowing(both, ['n02123045', 'n04467665', 'cat'])).toEqual([imageNet]);
  expect(knowing(both, ['cat', 'n02123045'])).toEqual(both);
  expect(knowing(both, ['cat', '猫', 'holiday'])).toEqual([cifar]);
  expect(knowing(both, ['holiday', ''])).toEqual([]);
});

describe('a set', () => {
  test('takes pictures by folder and number, and counts what is none', () => {
    const { items, skipped, left } = makeSet([
      found('set/cat/10.png', 'image/png'),
      found('set/cat/2.JPG'),
      found('set/cat/notes.txt', 'text/plain'),
      found('set/.DS_Store'),
      found('set/._2.jpg', 'image/jpeg'),
      found('set/bird/1.webp', 'image/webp'),
    ]);
    expect(items.map(({ path }) => path)).toEqual(['set/bird/1.webp', 'set/cat/2.JPG', 'set/cat/10.png']);
    expect({ skipped, left }).toEqual({ skipped: 3, left: 0 });
  });

  test('of ten thousand pictures takes the first of each folder, evenly', () => {
    const all = Array.from({ length: 10_000 }, (_, i) => found(`set/${i % 10}/${Math.floor(i / 10)}.jpg`));
    const { items, left } = makeSet(all);
    expect({ n: items.length, left }).toEqual({ n: 1000, left: 9000 });
    for (let folder = 0; folder < 10; folder++) {
      const names = items.filter((item) => item.folder === `${folder}`).map(({ path }) => path);
      expect(names).toEqual(Array.from({ length: 100 }, (_, i) => `set/${folder}/${i}.jpg`));
    }
  });

  test('of nothing is nothing', () => {
    expect(makeSet([])).toEqual({ items: [], skipped: 0, left: 0 });
    expect(makeSet([found('a.txt', 'text/plain')])).toMatchObject({ items: [], skipped: 1 });
  });
});

test('what a small group cannot take goes to the others', () => {
  expect(shares([9, 1], 6)).toEqual([5, 1]);
  expect(shares([3, 3], 10)).toEqual([3, 3]);
  expect(shares([], 5)).toEqual([]);
});

test('the folder of a path', () => {
  expect(['set/cat/1.jpg', 'cat/1.jpg', '1.jpg'].map(folderOf)).toEqual(['cat', 'cat', '']);
});
