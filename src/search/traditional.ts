import { Converter } from 'opencc-js/t2cn';

/** Traditional characters and what the site writes for them: 'from' and 'to' are as long as each other. */
export interface Simplified {
  readonly from: string;
  readonly to: string;
}

/** Where Chinese characters are in Unicode, but for the rarest. */
const [FIRST, LAST] = [0x3400, 0x9fff];

/** The traditional characters whose simplified form occurs in these texts: ['残差'] → { from: '殘', to: '残' }. */
export function simplified(texts: Iterable<string>): Simplified {
  const used = new Set<string>();
  for (const text of texts) for (const letter of text) used.add(letter);
  const convert = Converter({ from: 't', to: 'cn' });
  const pairs = Array.from({ length: LAST - FIRST + 1 }, (_, i) => String.fromCodePoint(FIRST + i))
    .map((letter) => [letter, convert(letter)] as const)
    .filter(([from, to]) => from !== to && to.length === 1 && used.has(to));
  return { from: pairs.map(([from]) => from).join(''), to: pairs.map(([, to]) => to).join('') };
}
