import type { Lang } from '../../i18n/languages.ts';
import type { Label } from '../../inference/manifest.ts';
import { topK } from '../../inference/postprocess.ts';
import { tell } from '../bench/text.ts';
import { formatShare, say, type Text } from '../classify/text.ts';

interface Props {
  lang: Lang;
  t: Text;
  labels: readonly Label[];
  name: string;
  family: 'resnet' | 'plain';
  now: readonly number[];
  /** What was answered before the last change; drawn faintly. */
  before: readonly number[] | null;
  /** Whether the picture is the reader's own, of which the network may know nothing. */
  own: boolean;
}

/** All classes in their order, so that a change moves nothing but the bars. */
export function Answer({ lang, t, labels, name, family, now, before, own }: Props) {
  const [first] = topK(now, 1);
  return (
    <div class={`inside-answer ${family}`}>
      <p>
        <strong>{name}</strong>{' '}
        <span class="inside-first">
          {tell(t, 'inside.says', {
            name: labels[first ?? 0]?.[lang] ?? '',
            share: formatShare(now[first ?? 0] ?? 0),
          })}
        </span>
      </p>
      <ul>
        {labels.map((label, at) => (
          <li key={label.id} class={at === first ? 'first' : ''}>
            <span>{label[lang]}</span>
            <span class="inside-bar" aria-hidden="true">
              {before && <i style={{ width: `${(before[at] ?? 0) * 100}%` }} />}
              <b style={{ width: `${(now[at] ?? 0) * 100}%` }} />
            </span>
            <span class="inside-share">{formatShare(now[at] ?? 0)}</span>
          </li>
        ))}
      </ul>
      {own && <p class="lab-hint">{say(t, 'knows.ten')}</p>}
    </div>
  );
}

/** The first class and its share: 'cat 93.9%'. */
export function firstOf(lang: Lang, labels: readonly Label[], shares: readonly number[]): string {
  const [first = 0] = topK(shares, 1);
  return `${labels[first]?.[lang] ?? ''} ${formatShare(shares[first] ?? 0)}`;
}
