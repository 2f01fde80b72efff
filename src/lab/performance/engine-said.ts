import type { Lang } from '../../i18n/languages.ts';
import { fill } from '../../i18n/fill.ts';
import { strings } from '../../i18n/strings.ts';
import type { Performance } from './schema.ts';

/**
 * For each network that the engine ran on one thread: how many times as fast as the int8 graph it was, and how much it did of what
 * a loop of nothing but dot products does. '' where the engine was not measured.
 */
export function sayEngine({ networks }: Pick<Performance, 'networks'>, lang: Lang): string {
  const t = strings(lang);
  const each = networks.flatMap(({ name, runs }) => {
    const alone = runs.find(({ threads }) => threads === 1);
    const ratio = alone?.contenders.find(({ id }) => id === 'engine')?.ratio.median;
    if (ratio === undefined || alone?.rates === undefined) return [];
    const { engine, limit } = alone.rates;
    const percent = Math.round((100 * engine) / limit);
    return fill(t['performance.reading.engine.each'], { net: name, times: (1 / ratio).toFixed(1), percent });
  });
  if (each.length === 0) return '';
  return fill(t['performance.reading.engine'], { list: each.join(lang === 'zh' ? '；' : '; ') });
}
