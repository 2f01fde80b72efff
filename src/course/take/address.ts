import { uiLang, type Route } from '../../i18n/languages.ts';
import { href } from '../../i18n/url.ts';

/**
 * Makes full addresses of the site for files that leave it: fullAddress('zh', 'https://example.org')('lab/') →
 * 'https://example.org/zh/lab/'. A file in both languages leads to the Chinese pages.
 */
export function fullAddress(route: Route, site: URL | string | undefined): (path: string) => string {
  return (path) => new URL(href(uiLang(route), path), site).href;
}
