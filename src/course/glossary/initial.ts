import { htmlLang, type Lang } from '../../i18n/languages.ts';

/** The first character, in the order of a dictionary, whose reading begins with each letter; none begins with I, U or V. */
const FIRST = Object.entries({
  A: '阿',
  B: '八',
  C: '嚓',
  D: '哒',
  E: '妸',
  F: '发',
  G: '旮',
  H: '哈',
  J: '讥',
  K: '咔',
  L: '垃',
  M: '妈',
  N: '拏',
  O: '噢',
  P: '妑',
  Q: '七',
  R: '呥',
  S: '仨',
  T: '他',
  W: '屲',
  X: '夕',
  Y: '丫',
  Z: '帀',
});

/** The letter under which a term stands: of its reading where it is Chinese. initialOf('残差学习', 'zh') → 'C' */
export function initialOf(term: string, lang: Lang): string {
  const [sign = ''] = term;
  const latin = sign.normalize('NFD')[0]?.toUpperCase() ?? '';
  if (/[A-Z]/.test(latin)) return latin;
  const { compare } = new Intl.Collator(`${htmlLang(lang)}-u-co-pinyin`);
  return FIRST.findLast(([, first]) => compare(first, sign) <= 0)?.[0] ?? '#';
}

/** Things with a name, by its letter, in alphabetical order. */
export function byInitial<T>(things: readonly T[], name: (thing: T) => string, lang: Lang): [string, T[]][] {
  const sorted = things.toSorted((a, b) => name(a).localeCompare(name(b), htmlLang(lang)));
  return [...Map.groupBy(sorted, (thing) => initialOf(name(thing), lang))].sort(([a], [b]) =>
    a.localeCompare(b),
  );
}
