/** A language that text is written in. */
export type Lang = 'zh' | 'en';

/** The first part of every address: one language, or both side by side. */
export type Route = Lang | 'zh-en';

export const ROUTES = ['zh', 'en', 'zh-en'] as const satisfies readonly Route[];
export const LANGS = ['zh', 'en'] as const satisfies readonly Lang[];

/** The languages a route shows, in order: 'zh-en' → ['zh', 'en']. */
export function languages(route: Route): readonly Lang[] {
  return route === 'zh-en' ? LANGS : [route];
}

/** The language of a route's menus and buttons: 'zh-en' → 'zh'. */
export function uiLang(route: Route): Lang {
  return route === 'en' ? 'en' : 'zh';
}

/** The value of an html lang attribute: 'zh' → 'zh-CN'. */
export function htmlLang(lang: Lang): string {
  return lang === 'zh' ? 'zh-CN' : 'en';
}

/** The one of these languages a reader prefers, of navigator.languages: ['fr', 'zh-TW'] → 'zh'; 'en' where none fits. */
export function preferred(wanted: readonly string[]): Lang {
  const found = wanted
    .map((tag) => tag.slice(0, 2).toLowerCase())
    .find((tag) => tag === 'zh' || tag === 'en');
  return found ?? 'en';
}
