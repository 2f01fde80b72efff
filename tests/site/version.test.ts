import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import lock from '../../package-lock.json' with { type: 'json' };
import { version } from '../../package.json' with { type: 'json' };

test('the newest release in the changelog is the version that the site shows', () => {
  const newest = /^## (\S+)/m.exec(readFileSync('.github/CHANGELOG.md', 'utf8'))?.[1];
  expect(newest).toBe(version);
  expect([lock.version, lock.packages[''].version]).toEqual([version, version]);
});
