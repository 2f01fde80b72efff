import type { Simplified } from './traditional.ts';

/**
 * A query as the site would write it: typed('ＲｅｓＮｅｔ 殘差', …) → 'ResNet 残差'. Full-width letters, which a Chinese keyboard gives,
 * become usual ones, traditional characters simplified ones.
 */
export function typed(query: string, { from, to }: Simplified): string {
  return Array.from(query.normalize('NFKC'), (letter) => {
    const at = from.indexOf(letter);
    return at < 0 ? letter : (to[at] ?? letter);
  }).join('');
}
