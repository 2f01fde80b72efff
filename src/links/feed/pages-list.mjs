// @ts-check
import { readFileSync } from 'node:fs';
import sitemap from '@astrojs/sitemap';
import { readMoves } from '../permalinks/ledger.ts';

/**
 * sitemap-index.xml: every page of one language with its twin. The first page, which sends readers to their
 * language, is named by the homes; pages with both languages, embedded ones and those for missing
 * addresses are left out, and so are those that have moved.
 * @param {string} base the path of the site
 * @returns {import('astro').AstroIntegration}
 */
export function pagesList(base) {
  const moved = readMoves(readFileSync(new URL('../../../content/moved.txt', import.meta.url), 'utf8'));
  const old = new Set([...moved.keys()].map((address) => base.replace(/\/?$/, '/') + address));
  const left = new RegExp(`^${base.replace(/\/$/, '')}/(zh-en|embed|404|unread)(/|$)`);
  return sitemap({
    filter: (page) => {
      const { pathname } = new URL(page);
      return pathname !== `${base.replace(/\/$/, '')}/` && !left.test(pathname) && !old.has(pathname);
    },
    i18n: { defaultLocale: 'en', locales: { zh: 'zh-CN', en: 'en' } },
    serialize: (item) => {
      const english = item.links?.find(({ lang }) => lang === 'en');
      return english
        ? {
            ...item,
            links: [...(item.links ?? []), { lang: 'x-default', url: english.url.replace(/\/en\/$/, '/') }],
          }
        : item;
    },
  });
}
