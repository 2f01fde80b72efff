import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync, strFromU8 } from 'fflate';
import { afterAll, expect, test } from 'vitest';
import { bundle } from '../../src/build/bundle.ts';
import { built } from '../../src/build/server.mjs';
import about from '../../package.json' with { type: 'json' };

const to = mkdtempSync(join(tmpdir(), 'bundle-'));
afterAll(() => {
  rmSync(to, { recursive: true });
});

test('the archive holds every file of the site where a server of its folder looks for it, and says how', () => {
  const { file, files } = bundle('dist', to);
  const { base } = built('dist');
  const inside = unzipSync(readFileSync(file));
  const root = `residual-${about.version}`;
  expect(Object.keys(inside)).toHaveLength(files + 1);
  for (const name of ['index.html', 'en/paper/abstract/index.html', 'sw.js', '.htaccess', 'samples/cat.webp'])
    expect(Buffer.from(inside[`${root}${base}${name}`]!).equals(readFileSync(join('dist', name))), name).toBe(
      true,
    );
  expect(strFromU8(inside[`${root}/README.txt`]!)).toContain('python3 -m http.server');
});
