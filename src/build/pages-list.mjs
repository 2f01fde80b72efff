// @ts-check
import sitemap from '@astrojs/sitemap';

/**
 * sitemap-index.xml: every page of one language with its twin. The first page, which sends readers to their
 * language, is named by the homes; pages with both languages, embedded ones and those for missing
 * addresses are left out.
 * @param {string} base the path of the site
 * @returns {import('astro').AstroIntegration}
 */
export function pagesList(base) {
  const left = new RegExp(`^${base.replace(/\/$/, '')}/(zh-en|embed|404|unread)(/|$)`);
  return sitemap({
    filter: (page) =>
      new URL(page).pathname !== `${base.replace(/\/$/, '')}/` && !left.test(new URL(page).pathname),
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
