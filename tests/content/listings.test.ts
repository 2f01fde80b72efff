import { spawnSync } from 'node:child_process';
import { dirname } from 'node:path';
import { expect, test } from 'vitest';
import { bare, readPrinted, type Listing } from '../../src/paper/listings.ts';
import { listings } from './lint/listings.ts';

const PYTHON = process.env['PYTHON'] ?? '/usr/bin/python3';
const has = (module: string) => spawnSync(PYTHON, ['-c', `import ${module}`]).status === 0;
const torch = has('torch');
const torchvision = torch && has('torchvision');

const all = listings();
const files = [...new Set(all.map(({ file }) => file))];
const of = (file: string) => all.filter((listing) => listing.file === file);

/** What runs before a listing so that it finds its names: the listings of the page it builds on, and theirs. */
function before({ file, line, after }: Listing): Listing[] {
  if (after === undefined) return [];
  const places = [dirname(file), dirname(file).replace('/review/', '/walkthrough/')];
  const other = places.map((place) => `${place}/${after}.mdx`).find((place) => files.includes(place));
  expect(other, `${file}:${line} builds on ${after}`).toBeDefined();
  return of(other!).flatMap((listing) => [...before(listing), listing]);
}

const runs = (listing: Listing) =>
  !listing.sketch && (torchvision || !/\bimport torchvision|from torchvision/.test(listing.code));

test('there are listings in both languages, alike but for their comments, which promise the same', () => {
  expect(all.length).toBeGreaterThan(30);
  for (const file of files.filter((name) => name.includes('/zh/'))) {
    const essence = (listing: Listing) => ({ ...listing, file: '', line: 0, code: bare(listing.code) });
    expect(of(file).map(essence), file).toEqual(of(file.replace('/zh/', '/en/')).map(essence));
  }
});

test('what a listing prints is said beside it', () => {
  const silent = all.filter(({ code, printed }) => /^\s*print\(/m.test(code) && printed.length === 0);
  expect(silent.map(({ file, line }) => `${file}:${line}`)).toEqual([]);
});

test.each([
  ['print(1)', []],
  ["print('a')    # a", ['a']],
  ['print(x)      # 3   ← three', ['3']],
  ['for n in (1, 2):\n    print(n)\n    # 1\n    # 2   ← the last\nx = 3    # no print', ['1', '2']],
])('%j says that it prints %j', (code, printed) => {
  expect(readPrinted(code)).toEqual(printed);
});

test.skipIf(!torch)(
  'every listing runs and prints what it says (skipped where Python has no PyTorch)',
  { timeout: 240_000 },
  () => {
    const jobs = files
      .filter((file) => !file.includes('/zh/'))
      .map((file) => {
        const own = of(file);
        const steps = own.flatMap((listing) => [...before(listing), listing]);
        return { file, steps };
      });
    const input = JSON.stringify(
      jobs.map(({ file, steps }) => [file, steps.map((step) => [step.code, runs(step)])]),
    );
    const { stdout, stderr } = spawnSync(PYTHON, ['tests/content/listings.py'], { input, encoding: 'utf8' });
    expect(stdout, stderr).not.toBe('');
    const answers = JSON.parse(stdout) as { error?: string; printed: string }[][];
    const wrong = jobs.flatMap(({ file, steps }, i) =>
      steps.flatMap((step, j) => {
        if (step.file !== file) return [];
        const { error, printed } = answers[i]![j]!;
        const where = `${file}:${step.line}`;
        if (error) return [`${where} ${error}`];
        const lines = printed.split('\n').slice(0, -1);
        return runs(step) && lines.join('\n') !== step.printed.join('\n')
          ? [`${where} printed ${JSON.stringify(lines)}, says ${JSON.stringify(step.printed)}`]
          : [];
      }),
    );
    expect(wrong).toEqual([]);
  },
);
