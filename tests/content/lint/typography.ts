import type { Lang } from '../../../src/i18n/languages.ts';

type Rule = readonly [name: string, wrong: RegExp];

const HAN = String.raw`\p{Script=Han}`;
const FULL = '，。！？；：、（）《》「」';

const BOTH: readonly Rule[] = [
  ['two spaces', /\S {2,}\S/u],
  ['straight double quotes', /"/u],
  ['three dots for …', /\.{3}/u],
  ['a space before %', /\d %/u],
];

const RULES: Readonly<Record<Lang, readonly Rule[]>> = {
  zh: [
    ...BOTH,
    ['no space between Chinese and Latin', new RegExp(`${HAN}[A-Za-z0-9]|[A-Za-z0-9%]${HAN}`, 'u')],
    ['a space between Chinese characters', new RegExp(`${HAN} +${HAN}`, 'u')],
    ['a space beside full-width punctuation', new RegExp(`[${FULL}] | [${FULL}]|“ | ”`, 'u')],
    ['a space between Chinese and a quotation', new RegExp(`${HAN} “|” ${HAN}`, 'u')],
    ['half-width punctuation in Chinese', new RegExp(`${HAN}[,;:!?.](?![A-Za-z0-9/])|[,;!?]\\s*${HAN}`, 'u')],
    ['half-width brackets around Chinese', new RegExp(`\\([^()]*${HAN}[^()]*\\)`, 'u')],
    // A row of numbers takes one, and so does a label such as “正在运行…”.
    ['one … for ……', new RegExp(`${HAN}…(?!…|$)`, 'u')],
    ['a straight apostrophe', new RegExp(`${HAN}'|'${HAN}`, 'u')],
  ],
  en: [
    ...BOTH,
    ['full-width punctuation in English', new RegExp(`[${FULL}]`, 'u')],
    ['a space before punctuation', /\w [,;:!?](?:\s|$)|\w \.(?:\s|$)/u],
    ['a curly apostrophe', /\w’\w/u],
  ],
};

/** The names of the rules that a line of text breaks, each with the place: ['two spaces: “of  a”']. */
export function typography(text: string, lang: Lang): string[] {
  return RULES[lang].flatMap(([name, wrong]) => {
    const found = wrong.exec(text);
    return found
      ? [`${name}: “${text.slice(Math.max(0, found.index - 8), found.index + found[0].length + 8)}”`]
      : [];
  });
}
