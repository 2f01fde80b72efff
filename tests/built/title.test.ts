import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { filesOf } from '../../src/build/files.ts';

const DIR = 'dist';

test('every page is shared from the row of its title', () => {
  const pages = filesOf(DIR).filter((file) => /^(zh|en|zh-en)\/.*index\.html$/.test(file));
  expect(pages.length).toBeGreaterThan(100);
  const without = pages.filter((page) => {
    const { document } = parseHTML(readFileSync(join(DIR, page), 'utf8'));
    if (document.querySelector('main') === null) return false;
    const shared = document.querySelectorAll('main [data-share]');
    return shared.length !== 1 || shared[0]?.previousElementSibling?.localName !== 'h1';
  });
  expect(without).toEqual([]);
});
