import { readFileSync, readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { licences, SHIPPED, webAddress } from '../../../src/licences/shipped.ts';

test('every library has its version, its licence and an address of its source', () => {
  for (const { name, version, licence, source, text } of licences('.')) {
    expect(version, name).toMatch(/^\d+\.\d+\.\d+/);
    expect(licence, name).toMatch(/^(MIT|ISC|Apache-2\.0|BSD-\d-Clause)$/);
    expect(source, name).toMatch(/^https:\/\/github\.com\/[^ ]+$/);
    if (text !== null) expect(text, name).toMatch(/copyright/i);
  }
});

test('what the scripts of the pages import is on the list', () => {
  const dirs = ['src/islands', 'src/inference', 'src/shell', 'src/share'];
  const files = dirs.flatMap((dir) =>
    readdirSync(dir, { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.tsx?$/.test(file))
      .map((file) => readFileSync(`${dir}/${file}`, 'utf8')),
  );
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
