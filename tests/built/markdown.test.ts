import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { filesOf } from '../../src/build/files.ts';

const DIR = 'dist';

test('nothing of Markdown is left in a text: a mark before a closing ** keeps it from closing', () => {
  const left = filesOf(DIR)
    .filter((file) => /^(zh|en|zh-en|embed)\/(?!licences).*\.html$/.test(file))
    .flatMap((file) => {
      const text = readFileSync(join(DIR, file), 'utf8')
        .replace(/<(script|style|code|annotation|textarea)\b[^]*?<\/\1>/g, '')
        .replace(/<[^>]+>/g, '\n');
      return [...text.matchAll(/.*(?:\*\*|\]\(|`).*/g)].map(([line]) => `${file}: ${line.slice(0, 80)}`);
    });
  expect(left).toEqual([]);
});
