import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { write, type Shared } from '../../../../src/links/share/formats.ts';

const SHARED: Shared = {
  url: 'https://example.org/course/en/lab/?a=1&b=50%25#x_y',
  title: '100 % of "A_b" & [c] <i> $5 #1',
  route: 'en',
  path: 'lab/x_y',
  site: 'Residual',
  version: '1.0.0',
  year: 2026,
  embed: {
    url: 'https://example.org/course/embed/en/lab/?a=1&b=2',
    script: 'https://example.org/course/embed.js',
  },
};

test('plain is the address alone', () => {
  expect(write('link', SHARED)).toBe(SHARED.url);
});

test('Markdown keeps the title from being markup and the address whole', () => {
  expect(write('markdown', { ...SHARED, url: 'https://e.org/a(b)' })).toBe(
    String.raw`[100 % of "A\_b" & \[c\] \<i> $5 #1](https://e.org/a%28b%29)`,
  );
});

test('HTML reads back as it was', () => {
  const { document } = parseHTML(`<body>${write('html', SHARED)}</body>`);
  const link = document.querySelector('a');
  expect(link?.getAttribute('href')).toBe(SHARED.url);
  expect(link?.textContent).toBe(SHARED.title);
});

test('LaTeX escapes what would be a comment, a parameter or a column', () => {
  expect(write('latex', SHARED)).toBe(
    String.raw`\href{https://example.org/course/en/lab/?a=1\&b=50\%25\#x_y}{100 \% of "A\_b" \& [c] <i> \$5 \#1}`,
  );
});

test('BibTeX has a key that says language and place', () => {
  expect(write('bibtex', SHARED)).toMatch(/^@misc\{residual-en-lab-x_y,\n[^]*\\url\{https:\/\/example.org/);
});

test('the embed code is a frame with a title and the script that fits its height', () => {
  const { document } = parseHTML(`<body>${write('embed', SHARED)}</body>`);
  expect(document.querySelector('iframe')?.getAttribute('src')).toBe(SHARED.embed?.url);
  expect(document.querySelector('iframe')?.getAttribute('title')).toBe(SHARED.title);
  expect(document.querySelector('script')?.getAttribute('src')).toBe(SHARED.embed?.script);
  const { embed: _, ...alone } = SHARED;
  expect(write('embed', alone)).toBe('');
});
