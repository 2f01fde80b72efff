import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import manifest from '../../models/manifest.json' with { type: 'json' };
import { listPictures, writeList } from '../../models/labelled/list.ts';
import labels from '../../models/quantize/labels/cifar-10.json' with { type: 'json' };
import { labelled, LISTS, usualPixels } from '../../src/build/labelled.mjs';

describe('the labelled pictures that may be fetched', () => {
  it.each(Object.entries(LISTS))(
    '(%s) are ten of each class, pinned to a version and to their bytes',
    (_, list) => {
      const classes = list.files.map(({ path }) => path.split('/')[0]);
      for (const { id } of labels) expect(classes.filter((name) => name === id)).toHaveLength(10);
      expect(classes).toHaveLength(100);
      for (const { sha256 } of list.files) expect(sha256).toMatch(/^[0-9a-f]{64}$/);
      expect(new Set(list.files.map(({ sha256 }) => sha256)).size).toBe(100);
      expect(list.base).toMatch(/[@/][0-9a-f]{40}\//);
    },
  );

  it('have the pixels that the networks were trained on, unless a host chooses others', () => {
    const net = (pixels?: string, size = 32) => ({
      input: { size },
      training: { ...(pixels && { pixels }) },
    });
    expect(usualPixels([net('jpeg'), net('jpeg')])).toBe('jpeg');
    expect(usualPixels([net('jpeg'), net()])).toBe('original');
    expect(usualPixels([net('original')])).toBe('original');
    // Networks for photographs, and those of others, do not decide it.
    expect(usualPixels([net('jpeg'), net('original', 128), { input: { size: 224 } }])).toBe('jpeg');
    expect(labelled('/', '').list).toBe(LISTS[usualPixels(manifest.models)]);
    expect(labelled('/', 'jpeg').sources).toEqual([LISTS.jpeg.base]);
    expect(labelled('/', 'original').sources).toEqual([LISTS.original.base]);
    expect(labelled('/', 'original https://a.example.org/set https://b.example.org')).toEqual({
      list: LISTS.original,
      folder: 'https://a.example.org/set/',
      sources: ['https://a.example.org/set/', 'https://b.example.org'],
    });
  });

  it('come from the public address, a mirror or the site, and the policy follows', () => {
    expect(labelled('/', '').sources).toEqual([labelled('/', '').list.base]);
    expect(labelled('/', 'https://a.example.org/set')).toMatchObject({
      folder: 'https://a.example.org/set/',
      sources: ['https://a.example.org/set/'],
    });
    expect(labelled('/course/', 'set')).toMatchObject({ folder: '/course/set/', sources: [] });
    expect(() => labelled('/', 'ftp://a.org/')).toThrow('LABELLED');
  });

  it('can be listed anew from class folders', () => {
    const folder = mkdtempSync(join(tmpdir(), 'labelled-'));
    mkdirSync(join(folder, 'cat'));
    for (const name of ['2.jpg', '1.jpg', '3.jpg', 'notes.txt'])
      writeFileSync(join(folder, 'cat', name), name);
    const files = listPictures(folder, 2);
    expect(files.map(({ path, bytes }) => [path, bytes])).toEqual([
      ['cat/1.jpg', 5],
      ['cat/2.jpg', 5],
    ]);
    const out = join(folder, 'files.json');
    writeList(out, { base: 'set', redirects: [], source: 's', about: { zh: 'z', en: 'e' }, files });
    expect(JSON.parse(readFileSync(out, 'utf8'))).toMatchObject({ base: 'set/', files });
    expect(() => listPictures(join(folder, 'cat'), 2)).toThrow('no class folders');
    rmSync(folder, { recursive: true });
  });
});
