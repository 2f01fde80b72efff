import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import about from '../../package.json' with { type: 'json' };

const DOCUMENTS = ['README.md', 'models/README.md', '.github/CONTRIBUTING.md'];
const text = DOCUMENTS.map((file) => readFileSync(file, 'utf8')).join('\n');
const named = [...new Set([...text.matchAll(/npm run ([a-z][\w:-]*)/g)].map(([, name]) => name!))];

/** The Node that a reader's own terminal has, which npm is started with; the project's own comes with `npm ci`. */
const outside = (process.env.PATH ?? '')
  .split(delimiter)
  .filter((dir) => !resolve(dir).includes('node_modules') && existsSync(join(dir, 'npm')));
const version =
  outside[0] === undefined
    ? undefined
    : execFileSync(join(outside[0], 'node'), ['--version'], { encoding: 'utf8' }).trim();
const oldest = about.engines.node.replace('>=', '');
if (!version?.startsWith(`v${oldest}.`))
  console.log(
    `Node ${oldest} is not here: the documented commands are tried with ${version ?? 'the bundled one'}`,
  );

test('every documented command is one of package.json, and none starts a TypeScript file with whatever Node there is', () => {
  expect(named.filter((name) => !(name in about.scripts))).toEqual([]);
  expect(text).not.toMatch(/(?<!npx )\bnode \S+\.ts\b/);
});

describe.each(named.filter((name) => name.startsWith('models:')))('npm run %s', (name) => {
  test('says how it is used, on the oldest Node that the README promises', () => {
    const { status, stdout, stderr } = spawnSync('npm', ['run', '--silent', name, '--', '--help'], {
      encoding: 'utf8',
      env: { ...process.env, PATH: [...outside, process.env.PATH].join(delimiter) },
      shell: process.platform === 'win32',
    });
    expect(stderr).toBe('');
    expect(status).toBe(0);
    expect(stdout).toContain(`npm run ${name}`);
  });
});
