import { LANGS, ROUTES } from '../../i18n/languages.ts';

/** What a reader may have meant by an address that there is not, and pages above it, best first. Paths are below the base path. */
export interface Meant {
  /** The same with usual letters, one slash between parts, one at the end, and a language. */
  readonly same: readonly string[];
  /** The folders that it is in, from the innermost: 'en/results/'. */
  readonly above: readonly string[];
}

/** '/EN//paper/abstract' → { same: ['en/paper/abstract/'], above: ['en/paper/', 'en/'] }; '/results' → ['en/results/', …]. */
export function meant(path: string, lang: string): Meant {
  const parts = decoded(path).toLowerCase().split('/').filter(Boolean);
  if (parts.at(-1) === 'index.html') parts.pop();
  const [first = ''] = parts;
  const known = (ROUTES as readonly string[]).includes(first) || ['embed', 'data', 'models'].includes(first);
  // Some write the language as browsers do: 'zh-cn'.
  const other = /^(zh|en)[-_]/.exec(first)?.[1];
  const languages =
    other !== undefined ? [other] : known ? [''] : [lang, ...LANGS.filter((one) => one !== lang)];
  const rest = other === undefined ? parts : parts.slice(1);
  const file = rest.at(-1)?.includes('.') ?? false;
  const same = languages.map((one) => [one, ...rest].filter(Boolean).map(encodeURIComponent).join('/'));
  const folders = same.map((one) => one.split('/')).flatMap((all) => all.map((_, i) => all.slice(0, -1 - i)));
  return {
    same: same.filter(Boolean).map((one) => (file ? one : `${one}/`)),
    above: [...new Set(folders.filter((one) => one.length > 0).map((one) => `${one.join('/')}/`))],
  };
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return '';
  }
}

/** On the page for missing addresses: goes where the reader meant, or says what is nearest. */
export async function findMeant(base: string): Promise<void> {
  const lang = reorder(base);
  const { same, above } = meant(location.pathname.slice(base.length - 1), lang);
  const exists = async (path: string) =>
    new URL(base + path, location.href).pathname !== location.pathname &&
    (await fetch(base + path, { method: 'HEAD' }).then(
      ({ ok }) => ok,
      () => false,
    ));
  for (const path of same)
    if (await exists(path)) {
      location.replace(base + path + location.search + location.hash);
      return;
    }
  for (const path of above) {
    if (!(await exists(path))) continue;
    for (const link of document.querySelectorAll<HTMLAnchorElement>('[data-nearest] a')) {
      link.href = base + path;
      link.textContent = base + path;
      link.parentElement!.hidden = false;
    }
    return;
  }
}

/** The reader's language first: that of the address, else the one she reads in. */
function reorder(base: string): string {
  const [, named] = /^\/?(zh|en)\b/i.exec(location.pathname.slice(base.length - 1)) ?? [];
  const lang = named?.toLowerCase() ?? (navigator.language.startsWith('zh') ? 'zh' : 'en');
  const own = document.querySelector(`main > [lang|='${lang}']`);
  own?.parentElement?.insertBefore(own, own.parentElement.querySelector(':scope > [lang]'));
  return lang;
}
