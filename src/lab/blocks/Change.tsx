import type { Lang } from '../../i18n/languages.ts';
import { topK } from '../../inference/postprocess.ts';
import type { Said } from '../bench/state.ts';
import { tell } from '../bench/text.ts';
import { Top } from '../bench/Top.tsx';
import { useLast } from '../bench/use-last.ts';
import { formatShare, type Text } from '../classify/text.ts';
import { switchedOff } from './Gates.tsx';

interface Props {
  lang: Lang;
  t: Text;
  /** What the whole network says, and what it says with these gates. */
  whole: Said | undefined;
  cut: Said | undefined;
  gates: readonly number[];
  count: number;
}

/** What switching branches off does: the whole network's classes beside those of what is left of it. */
export function Change({ lang, t, whole, cut, gates, count }: Props) {
  const before = useLast(whole);
  const after = useLast(cut);
  if (!before.value || !after.value) return null;
  return (
    <div>
      <ul class="bench-nets pairs">
        <li class={card(before.value, before.old)}>
          <p>
            <strong>{before.value.model.name}</strong>{' '}
            <span class="bench-hint">{switchedOff(t, before.value.model.family, [])}</span>
          </p>
          <Top lang={lang} answer={before.value} count={count} />
        </li>
        <li class={card(after.value, after.old)}>
          <p>
            <strong>{after.value.model.name}</strong>{' '}
            <span class="bench-hint">{switchedOff(t, after.value.model.family, gates)}</span>
          </p>
          <Top lang={lang} answer={after.value} count={count} />
        </li>
      </ul>
      {gates.includes(0) && (
        <p class={before.old || after.old ? 'bench-verdict old' : 'bench-verdict'}>
          {verdict(lang, t, before.value, after.value)}
        </p>
      )}
    </div>
  );
}

function card({ model }: Said, old: boolean): string {
  return ['bench-net', model.family, old && 'old'].filter(Boolean).join(' ');
}

/** What became of the class that the whole network put first. */
export function verdict(lang: Lang, t: Text, before: Said, after: Said): string {
  const [first = 0] = topK(before.probabilities, 1);
  const [now = 0] = topK(after.probabilities, 1);
  const name = (at: number) => before.model.labels[at]?.[lang] ?? '';
  return tell(t, first === now ? 'blocks.same' : 'blocks.other', {
    name: name(first),
    now: name(now),
    before: formatShare(before.probabilities[first] ?? 0),
    after: formatShare(after.probabilities[first] ?? 0),
  });
}
