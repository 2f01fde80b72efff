import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { heightStep, HEIGHTS } from '../../../src/paper/height.ts';

const p = (text: string) => `<p>${text}</p>`;

test('a block is taken to be the higher the more is in it, and what is folded is a line', () => {
  const short = p('A sentence.');
  const long = p('A sentence. '.repeat(200));
  const drawn = `${short}<svg width="300" height="900"><text>${'a word '.repeat(900)}</text></svg>`;
  expect(heightStep(short)).toBe(0);
  expect(HEIGHTS[heightStep(long)]).toBeGreaterThan(60);
  expect(HEIGHTS[heightStep(drawn)]).toBeGreaterThan(900 / 16);
  expect(HEIGHTS[heightStep(drawn)]).toBeLessThan(80);
  expect(heightStep(`${short}<details><summary>More</summary>${long}</details>`)).toBe(0);
  expect(heightStep(p('一句话。'.repeat(200)))).toBeGreaterThan(heightStep(p('one. '.repeat(160))));
});

test('the longest block has the last step, and every step its rule', () => {
  expect(heightStep(p('word '.repeat(1e5)))).toBe(HEIGHTS.length - 1);
  const styles = readFileSync('src/paper/blocks/Blocks.astro', 'utf8').replaceAll(/\s+/g, ' ');
  HEIGHTS.forEach((rem, step) => expect(styles).toContain(`[data-high='${step}'] { --high: ${rem}rem; }`));
});
