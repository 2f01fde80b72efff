import { expect, test } from 'vitest';
import { headersFor, rules } from '../../src/build/headers.mjs';
import { apacheFile, nginxFile } from '../../src/build/host-files.mjs';

const RULES = rules('/course/', ['https://nets.example.org']);

/** The headers that nginx sends with a file, by its rules: an exact place first, else the longest beginning. */
function nginx(path: string): Record<string, string> {
  const blocks = [...nginxFile(RULES, '/course/').matchAll(/^location (= )?(\S+) \{\n([^}]*)\}/gm)].map(
    ([, exact, place = '', body = '']) => ({ exact: exact !== undefined, place, body }),
  );
  const longest = blocks
    .filter(({ exact, place }) => !exact && path.startsWith(place))
    .sort((a, b) => b.place.length - a.place.length)[0];
  const block = blocks.find(({ exact, place }) => exact && place === path) ?? longest;
  const headers: Record<string, string> = {};
  for (const [, name = '', value = ''] of (block?.body ?? '').matchAll(/add_header (\S+) "([^"]*)" always;/g))
    headers[name] = value;
  return headers;
}

/** Those of Apache: every part whose condition fits, in order. */
function apache(path: string): Record<string, string> {
  const headers: Record<string, string> = {};
  let applies = true;
  for (const line of apacheFile(RULES, '/course/').split('\n')) {
    const condition = /^<If "%\{REQUEST_URI\} =~ m#(.*)#">$/.exec(line)?.[1];
    if (condition !== undefined) applies = new RegExp(condition).test(path);
    if (line === '</If>') applies = true;
    const [, name, value] = /^Header always set (\S+) "([^"]*)"$/.exec(line) ?? [];
    if (applies && name !== undefined) headers[name] = value!;
  }
  return headers;
}

test.each([
  'zh/lab/index.html',
  '_astro/a.js',
  'sw.js',
  'embed/en/lab/index.html',
  '404.html',
  'samples/cat.webp',
  'data/results/table-2.json',
  'feed.xml',
])('nginx and Apache send with %s what the other hosts send', (file) => {
  const path = `/course/${file}`;
  const wanted = headersFor(RULES, path);
  expect(nginx(path)).toEqual(wanted);
  expect(apache(path)).toEqual(wanted);
});

test('the first page has its policy, by whichever name it is asked for', () => {
  const wanted = headersFor(RULES, '/course/');
  expect(nginx('/course/index.html')).toEqual(wanted);
  expect(apache('/course/')).toEqual(wanted);
  expect(apache('/course/index.html')).toEqual(wanted);
});
