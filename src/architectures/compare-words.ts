import { compare, type Topic } from './compare.ts';
import type { Summary } from './summary.ts';
import { fill } from '../i18n/fill.ts';

/** How a number is more or less than another: things are counted (many), measured (much) or have a size (large). */
type Measure = 'many' | 'much' | 'large';

/** What a comparison says, in the reader's language; `size`, `less.*`, `more.*` and the sentence have gaps. */
export type CompareWords = Readonly<
  Record<
    Topic['key'] | `${'less' | 'more'}.${Measure}` | 'same' | 'close' | 'said' | 'said.same' | 'said.close',
    string
  >
>;

const MEASURES: Readonly<Record<Topic['key'], Measure>> = {
  depth: 'many',
  parameters: 'many',
  multiplyAdds: 'many',
  memory: 'much',
  field: 'large',
  size: 'many',
  head: 'many',
};

/** How often one number is in another: 1.0 and near it are words, 0.1866 → '5.4 times fewer', 12.3 → '12 times as many'. */
export function ratioText(
  ratio: number | null,
  { key }: Topic,
  words: CompareWords,
  inSentence = false,
): string {
  if (ratio === null) return '';
  if (ratio === 1) return words[inSentence ? 'said.same' : 'same'];
  const times = ratio < 1 ? 1 / ratio : ratio;
  if (times < 1.01) return words[inSentence ? 'said.close' : 'close'];
  const n = times >= 99.5 ? Math.round(times).toLocaleString('en-US') : rounded(times);
  return fill(words[`${ratio < 1 ? 'less' : 'more'}.${MEASURES[key]}`], { n });
}

/** 1.034 → '1.03', 5.36 → '5.4', 12.3 → '12' */
function rounded(times: number): string {
  return times.toFixed(times < 1.095 ? 2 : times < 9.95 ? 1 : 0);
}

/** What the networks that follow are beside the first, a sentence each: depth, parameters and cost. */
export function compareSaid(networks: readonly Summary[], words: CompareWords): string[] {
  const [first] = networks;
  const rows = compare(networks).filter(({ topic }) =>
    ['depth', 'parameters', 'multiplyAdds'].includes(topic.key),
  );
  return networks.slice(1).map(({ name }, i) => {
    const [depth = '', parameters = '', multiplyAdds = ''] = rows.map(({ topic, cells }) =>
      ratioText(cells[i + 1]!.ratio, topic, words, true),
    );
    return fill(words.said, { a: first!.name, b: name, depth, parameters, multiplyAdds });
  });
}
