import type { Lang } from '../i18n/languages.ts';

/** Words of a question that say nothing about what is asked for. */
const STOP: Readonly<Record<Lang, string>> = {
  zh: '的 了 吗 呢 是 不 不是 为 为什么 为何 什么 怎么 怎样 如何 有 在 和 与 比 就 到底 多少 哪 哪些 哪个 能 要 会 把 被 这 那',
  en: 'a an the is are was be it its of in on for to and or not by at as with than why what how does do did which when where who',
};
const STOP_WORDS = new Set(Object.values(STOP).join(' ').split(' '));

/** The words of a text: words('梯度消失', 'zh') → ['梯度', '消失']; without a segmenter, what stands between spaces. */
export function words(text: string, lang: Lang): string[] {
  if (typeof Intl.Segmenter === 'undefined') return text.split(/\s+/).filter((word) => word !== '');
  const segments = new Intl.Segmenter(lang, { granularity: 'word' }).segment(text);
  return [...segments].filter(({ isWordLike }) => isWordLike).map(({ segment }) => segment);
}

/**
 * The words of a query that matter, the longest where there are more than `limit`:
 * contentWords('why is it not vanishing gradients', 'en', 4) → ['vanishing', 'gradients'].
 */
export function contentWords(query: string, lang: Lang, limit: number): string[] {
  const content = [...new Set(words(query, lang))].filter((word) => !STOP_WORDS.has(word.toLowerCase()));
  const longest = content.toSorted((a, b) => b.length - a.length).slice(0, limit);
  return content.filter((word) => longest.includes(word));
}

/** Whether there is a Chinese character in a text. */
export function hasChinese(text: string): boolean {
  return /\p{Script=Han}/u.test(text);
}
