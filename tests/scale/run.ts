/**
 * npm run scale: builds the site with one, five and ten times the sections of the paper, in a copy of the working tree, and
 * prints how time, pages and search index grow. Fails where the second half of the growth costs over a third more than the first
 * would make one expect.
 */

import { execFileSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parse, stringify } from 'yaml';
import { filesOf } from '../../src/build/files.ts';

const TIMES = [1, 5, 10] as const;
const SLACK = 4 / 3;

interface Section {
  id: string;
}

interface Size {
  readonly seconds: number;
  readonly pages: number;
  readonly index: number;
}

const root = mkdtempSync(join(tmpdir(), 'scale-'));
const sizes: Size[] = [];
try {
  copyTree();
  const outline = parse(readFileSync(join(root, 'content/outline.yaml'), 'utf8')) as Section[];
  for (const times of TIMES) {
    multiply(outline, times);
    const size = build();
    sizes.push(size);
    console.log(
      `${times}×: ${size.pages} pages in ${size.seconds.toFixed(1)} s, index ${(size.index / 1e6).toFixed(2)} MB`,
    );
  }
} finally {
  rmSync(root, { recursive: true });
}
const [one, five, ten] = sizes as [Size, Size, Size];
const bad = (['seconds', 'index'] as const).filter(
  (what) => ten[what] - five[what] > ((five[what] - one[what]) / 4) * 5 * SLACK,
);
console.log(
  bad.length ? `${bad.join(' and ')} grow faster than the content` : 'time and index grow linearly',
);
process.exitCode = bad.length ? 1 : 0;

/** The files that git knows, and the packages that are installed. */
function copyTree(): void {
  const files = execFileSync('git', ['ls-files', '-z'], { encoding: 'utf8' }).split('\0').filter(Boolean);
  for (const file of files) {
    execFileSync('mkdir', ['-p', dirname(join(root, file))]);
    cpSync(file, join(root, file));
  }
  symlinkSync(join(process.cwd(), 'node_modules'), join(root, 'node_modules'));
}

/** Gives every section of the paper copies under addresses of their own. */
function multiply(outline: readonly Section[], times: number): void {
  const copies = Array.from({ length: times }, (_, copy) =>
    outline.map((section) => (copy === 0 ? section : { ...section, id: `${section.id}-${copy + 1}` })),
  );
  writeFileSync(join(root, 'content/outline.yaml'), stringify(copies.flat()));
  for (const lang of ['zh', 'en'])
    for (const { id } of outline) {
      const file = join('content/walkthrough', lang, `${id}.mdx`);
      if (!existsSync(file)) continue; // a heading of the paper without text of its own
      const text = readFileSync(file, 'utf8');
      for (let copy = 2; copy <= times; copy++)
        writeFileSync(join(root, 'content/walkthrough', lang, `${id}-${copy}.mdx`), text);
    }
}

function build(): Size {
  const start = Date.now();
  execFileSync('npm', ['run', 'build'], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
  const seconds = (Date.now() - start) / 1000;
  const files = filesOf(join(root, 'dist'));
  const index = files
    .filter((file) => file.startsWith('pagefind/'))
    .reduce((sum, file) => sum + statSync(join(root, 'dist', file)).size, 0);
  return { seconds, pages: files.filter((file) => file.endsWith('index.html')).length, index };
}
