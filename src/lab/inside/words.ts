import type { Lang } from '../../i18n/languages.ts';
import type { Label } from '../../inference/manifest.ts';
import { tell } from '../bench/text.ts';
import type { Text } from '../classify/text.ts';
import { firstOf } from './Answer.tsx';
import type { View } from './use-live.ts';

/** What changed, for those who do not see it: which branches are cut, and what became of the answer. */
export function spokenOf(
  lang: Lang,
  t: Text,
  labels: readonly Label[],
  now: View,
  before: View | null,
): string {
  const shut = now.ask.gates.flatMap((gate, at) => (gate === 0 ? [at + 1] : []));
  const list = shut.join(lang === 'zh' ? '、' : ', ');
  const cut = shut.length === 0 ? tell(t, 'inside.say.whole') : tell(t, 'inside.say.cut', { list });
  const said = now.readings.map(({ net, probabilities }) => {
    const was = before?.readings.find((one) => one.net === net)?.probabilities;
    const name = now.ask.nets.find(({ id }) => id === net)?.name ?? net;
    const what = { name, now: firstOf(lang, labels, probabilities) };
    return was
      ? tell(t, 'inside.say.change', { ...what, before: firstOf(lang, labels, was) })
      : tell(t, 'inside.say.answer', what);
  });
  return [cut, ...said].join(lang === 'zh' ? '' : ' ');
}
