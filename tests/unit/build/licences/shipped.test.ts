import { readFileSync, readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { licences, SHIPPED, webAddress } from '../../../../src/build/licences/shipped.ts';

test('every library has its version, its licence and an address of its source', () => {
  for (const { name, version, licence, source, text } of licences('.')) {
    expect(version, name).toMatch(/^\d+\.\d+\.\d+/);
    expect(licence, name).toMatch(/^(MIT|ISC|Apache-2\.0|BSD-\d-Clause)$/);
    expect(source, name).toMatch(/^https:\/\/github\.com\/[^ ]+$/);
    if (text !== null) expect(text, name).toMatch(/copyright/i);
  }
});

test('what the scripts of the pages import is on the list', () => {
  const rooms = ['src/inference/', 'src/lab/', 'src/links/share/', 'src/offline/library/', 'src/shell/'];
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .map((file) => `src/${file}`)
    .filter(
      (file) =>
        file.endsWith('.tsx') || (file.endsWith('.ts') && rooms.some((room) => file.startsWith(room))),
    )
    .map((file) => readFileSync(file, 'utf8'));
  const imported = files.flatMap((text) =>
    [...text.matchAll(/(?:from|import)\s*\(?'((?:@[\w-]+\/)?[\w-]+)[^']*'/g)].map(([, name]) => name!),
  );
  const foreign = new Set(imported.filter((name) => !/^(node|astro|virtual)$/.test(name)));
  expect([...foreign].filter((name) => !(SHIPPED as readonly string[]).includes(name))).toEqual([]);
  expect(foreign).toContain('preact');
});

test('the address of a repository, as packages write it', () => {
  expect(webAddress('git+https://github.com/a/b.git')).toBe('https://github.com/a/b');
  expect(webAddress('git://github.com/a/b.git')).toBe('https://github.com/a/b');
  expect(webAddress('a/b')).toBe('https://github.com/a/b');
});
