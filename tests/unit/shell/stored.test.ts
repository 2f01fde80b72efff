import { readFileSync, readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { KEYS } from '../../../src/browser/stored.ts';

const USE = /localStorage|sessionStorage|indexedDB|caches\b|document\.cookie/;

test('nothing is kept in the browser but through the modules that the page on privacy is made from', () => {
  const files = [
    ...readdirSync('src', { recursive: true, encoding: 'utf8' }).map((file) => `src/${file}`),
    ...readdirSync('public').map((file) => `public/${file}`),
  ].filter((file) => /\.(ts|tsx|js|mjs|astro)$/.test(file));
  const users = files.filter((file) => USE.test(readFileSync(file, 'utf8')));
  expect(users.map((file) => file.replaceAll('\\', '/')).sort()).toEqual([
    'public/theme.js',
    'src/browser/storage.ts',
    'src/inference/cache.ts',
    'src/offline/page.ts',
    'src/offline/store.ts',
    'src/offline/version.ts',
    'src/offline/worker.ts',
    'src/shell/browser/forget.ts',
  ]);
});

test('the script before the first paint reads a key that is named there', () => {
  const [, key] = /getItem\('(\w+)'\)/.exec(readFileSync('public/theme.js', 'utf8')) ?? [];
  expect(KEYS).toContain(key);
});
