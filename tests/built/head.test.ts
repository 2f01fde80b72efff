import { existsSync, globSync, readFileSync } from 'node:fs';
import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { built } from '../../src/build/server.mjs';

const { base } = built('dist');
/** But for those that only lead to where something is now. */
const pages = globSync('dist/{zh,en,zh-en}/**/index.html')
  .filter(
    (page) =>
      !/<meta name="robots" content="noindex">/.test(readFileSync(page, 'utf8').split('</head>')[0] ?? ''),
  )
  .sort();
/** The head alone: parsing the rest of so many pages takes half a minute. */
const head = (page: string) =>
  parseHTML(readFileSync(page, 'utf8').replace(/<\/head>[^]*/, '</head><body></body></html>')).document.head;
const fileOf = (address: string) => {
  const path = decodeURI(new URL(address).pathname).slice(base.length);
  return path === '' || path.endsWith('/') ? `dist/${path}index.html` : `dist/${path}`;
};

test('every page names itself, its twin and its picture, and they exist', () => {
  expect(pages.length).toBeGreaterThan(100);
  for (const page of pages) {
    const found = head(page);
    const links = [...found.querySelectorAll('link[rel=canonical], link[rel=alternate][hreflang]')].map(
      (link) => link.getAttribute('href') ?? '',
    );
    const picture = found.querySelector('meta[property="og:image"]')?.getAttribute('content') ?? '';
    expect(links.length, page).toBeGreaterThan(1);
    for (const address of [...links, picture])
      expect(existsSync(fileOf(address)), `${page}: ${address}`).toBe(true);
    const canonical = fileOf(links[0]!).replaceAll('\\', '/');
    expect(canonical).toBe(page.replaceAll('\\', '/').replace('dist/zh-en/', 'dist/zh/'));
  }
});

test('every page says which paper it is about', () => {
  for (const page of pages) {
    const text = head(page).querySelector('script[type="application/ld+json"]')?.textContent ?? '{}';
    expect(JSON.parse(text), page).toMatchObject({
      '@type': 'LearningResource',
      about: { '@type': 'ScholarlyArticle' },
    });
  }
});

test('the sitemap lists the pages of each language and no others', () => {
  const listed = [...readFileSync('dist/sitemap-0.xml', 'utf8').matchAll(/<loc>([^<]+)<\/loc>/g)].map(
    (match) => fileOf(match[1]!),
  );
  const wanted = globSync('dist/{zh,en}/**/index.html').filter((page) =>
    /<main[\s>]/.test(readFileSync(page, 'utf8')),
  );
  expect(listed.sort()).toEqual(wanted.sort());
  expect(readFileSync('dist/robots.txt', 'utf8')).toContain('sitemap-index.xml');
});
