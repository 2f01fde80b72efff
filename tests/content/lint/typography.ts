import type { Lang } from '../../../src/i18n/languages.ts';

type Rule = readonly [name: string, wrong: RegExp];

const HAN = String.raw`\p{Script=Han}`;
const FULL = '，。！？；：、（）《》「」';

const BOTH: readonly Rule[] = [
  // 3×3, 224×224, 64×56×56; a product of numbers goes on with a dot, a cross or an equals sign.
  ['a size with spaces', /(?<![\d.·×=] ?)\b(\d+) × \1\b(?! ?[·×=])/u],
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
    ['one … for ……', /(?<![…\d] ?)…(?!…)|(?<=\d)…(?!…|,)/u],
    ['a comma in a number of four digits', /(?<![\d,.])\d,\d{3}(?![\d,])/u],
    ['no comma in a number of five digits or more', /(?<![\d.,:/#-])\d{5,}(?![\d:/])/u],
    ['M for millions', /\d[ \u00a0]?M(?![A-Za-zB”])/u],
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
