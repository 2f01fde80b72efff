import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { pixels } from '../../models/quantize/decode.ts';
import { readPictures, skippedSentence } from '../../models/quantize/pictures.ts';
import { pictures } from '../pictures/pictures.ts';

const near = (found: readonly number[], expected: readonly number[]) =>
  found.forEach((value, i) => expect(Math.abs(value - expected[i]!), found.join()).toBeLessThanOrEqual(3));

describe('the commands see a picture as the page does', async () => {
  for (const { name, bytes, width, height, corner } of await pictures())
    it(name, async () => {
      const found = await pixels(bytes);
      expect([found.width, found.height]).toEqual([width, height]);
      near([...found.data.slice(0, 4)], [...corner, 255]);
    });
});

describe('a folder', () => {
  const folder = mkdtempSync(join(tmpdir(), 'decode-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  it('of good and bad files: the bad ones are left out, counted and named', async () => {
    const all = await pictures();
    for (const { name, bytes } of all) writeFileSync(join(folder, name), bytes);
    writeFileSync(join(folder, 'bad.jpg'), 'no picture');
    writeFileSync(join(folder, 'empty.png'), '');
    writeFileSync(join(folder, 'scan.tif'), new Uint8Array([0x49, 0x49, 42, 0]));
    writeFileSync(join(folder, '._cat.jpg'), 'the system’s own');
    writeFileSync(join(folder, 'notes.txt'), 'text');
    const read = await readPictures(folder, { part: 'train', size: 32, labels: [] });
    expect(read.count).toBe(all.length);
    expect(read.rgb).toHaveLength(all.length * 32 * 32 * 3);
    expect(read.skipped!.map(({ file }) => file.split('/').at(-1))).toEqual([
      'bad.jpg',
      'empty.png',
      'scan.tif',
    ]);
    expect(skippedSentence(read)).toMatch(/^3 files skipped that cannot be read as a picture: .*bad\.jpg/);
  });
});
