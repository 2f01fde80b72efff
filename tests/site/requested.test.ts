import { expect, it } from 'vitest';
import { addressOf, requested } from '../../src/build/requested.mjs';

it.each([
  ['/en/paper/', ['en', 'paper'], true, true],
  ['/en/paper', ['en', 'paper'], false, true],
  ['/data/a%20b.csv?x=//y', ['data', 'a b.csv'], false, true],
  ['//en/paper', ['en', 'paper'], false, false],
  ['/en//paper/', ['en', 'paper'], true, false],
  ['/en/./paper/../zh/', ['en', 'zh'], true, false],
  ['/../../etc/passwd', ['etc', 'passwd'], false, false],
  ['/%2e%2e/%2e%2e/etc', ['etc'], false, false],
  ['/en%2Fpaper', ['en', 'paper'], false, false],
  ['http://other.example/en/', ['en'], true, true],
])('%s asks for %j', (target, parts, folder, normal) => {
  expect(requested(target, '/')).toMatchObject({ parts, folder, normal });
});

it.each([
  '/%',
  '/%E0%A4%A',
  '/a%00b',
  '/\\en/paper',
  '/%5Cen',
  '/a%0d%0ab',
  '/.htaccess',
  '/en/.git/config',
  '*',
  'en/',
])('%s asks for nothing of the site', (target) => {
  expect(requested(target, '/')).toBeUndefined();
});

it('keeps to the base path', () => {
  expect(requested('/course/en/', '/course/')).toMatchObject({ parts: ['en'], normal: true });
  expect(requested('//course//en/', '/course/')).toMatchObject({ parts: ['en'], normal: false });
  expect(requested('/', '/course/')).toMatchObject({ parts: [], normal: false });
  expect(requested('/course', '/course/')).toMatchObject({ parts: [], normal: false });
  expect(requested('/other/en/', '/course/')).toBeUndefined();
  expect(requested('/course/../en/', '/course/')).toBeUndefined();
});

it('no address that it leads to begins with two slashes', () => {
  for (const target of ['//evil.example/', '/%2F/evil.example/', '/./%2e//evil.example', '///'])
    expect(addressOf(requested(target, '/')!, '/')).toMatch(/^\/(?![/\\])/);
});
