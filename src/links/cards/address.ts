import type { Route } from '../../i18n/languages.ts';
import { uiLang } from '../../i18n/languages.ts';

/** Where the picture of a page for previews is, after the base path: ('zh', 'results/table-2/') → 'cards/zh/results/table-2.png'. */
export function cardOf(route: Route, path: string): string {
  return `cards/${uiLang(route)}/${path === '' ? 'home' : path.replace(/\/$/, '')}.png`;
}
