import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { LANGS } from '../../src/i18n/languages.ts';
import { leads } from './lint/addresses.ts';
import { readLinks, readSees } from './lint/links.ts';

const read = (file: string) => readFileSync(file, 'utf8');
const queries = parse(read('tests/content/queries.yaml')) as { find: string[] }[];

test.each(globSync(`content/*/{${LANGS.join(',')}}/*.mdx`).sort())(
  'every link in %s leads somewhere',
  (file) => {
    const dead = readLinks(read(file)).filter(({ path }) => !leads(path));
    expect(dead).toEqual([]);
  },
);

test.each(globSync('content/{*,quiz/*}.yaml').sort())(
  'every address under "see" in %s leads somewhere',
  (file) => {
    expect(readSees(parse(read(file))).filter((path) => !leads(path))).toEqual([]);
  },
);

test('the queries of the search name blocks that exist', () => {
  expect(queries.flatMap(({ find }) => find).filter((path) => !leads(path))).toEqual([]);
});

test.each([
  ['paper/abstract/#three-fifty-seven', true],
  ['paper/abstract/#no-such-block', false],
  ['glossary/#relu', true],
  ['errata/#localization-margin', true],
  ['lab/?model=resnet-20', true],
  ['results/margins/#slide-localization', true],
  ['results/margins/#no-such-claim', false],
  ['architectures/compare/?a=vgg-19&b=resnet-34', true],
  ['paper/nowhere/', false],
])('%s: %s', (path, there) => {
  expect(leads(path)).toBe(there);
});
