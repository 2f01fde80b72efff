import { readFileSync } from 'node:fs';
import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { atom } from '../../../../src/links/feed/feed.ts';
import { readChanges } from '../../../../src/links/feed/read.ts';

const LOG = `# Changes

Words before.

## 1.1.0 · 2027-01-02

- One thing, told
  on two lines.
- A < B & C.

## 1.0.0 · 2026-12-01

- The first.
`;

test('a changelog is read release by release, newest first', () => {
  expect(readChanges(LOG)).toEqual([
    { version: '1.1.0', date: '2027-01-02', changes: ['One thing, told on two lines.', 'A < B & C.'] },
    { version: '1.0.0', date: '2026-12-01', changes: ['The first.'] },
  ]);
  expect(() => readChanges('## 1.0.0\n\n- x\n')).toThrow('"1.0.0" is no version with its date');
});

test('the feed has an entry for each, with its own id, its date and its changes', () => {
  const xml = atom(readChanges(LOG), {
    title: 'Residual',
    feed: 'https://example.org/course/feed.xml',
    home: 'https://example.org/course/en/',
  });
  const { DOMParser } = parseHTML('');
  const feed: XMLDocument = new DOMParser().parseFromString(xml, 'text/xml');
  const entries = [...feed.querySelectorAll('entry')];
  expect(entries.map((entry) => entry.querySelector('id')?.textContent)).toEqual([
    'https://example.org/course/feed.xml#1.1.0',
    'https://example.org/course/feed.xml#1.0.0',
  ]);
  expect(feed.querySelector('feed > updated')?.textContent).toBe('2027-01-02T00:00:00Z');
  expect(entries[0]?.querySelector('content')?.textContent).toContain('<li>A &lt; B &amp; C.</li>');
});

test('the changelog of the site can be read', () => {
  const releases = readChanges(readFileSync('.github/CHANGELOG.md', 'utf8'));
  expect(releases.every(({ changes }) => changes.length > 0)).toBe(true);
});
