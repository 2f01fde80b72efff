import type { Lang } from '../../i18n/languages.ts';
import type { Label } from '../../inference/manifest.ts';
import { topK } from '../../inference/postprocess.ts';
import { formatShare, other, say, type Text } from './text.ts';

interface Props {
  lang: Lang;
  t: Text;
  model: { readonly name: string; readonly labels: readonly Label[] };
  probabilities: readonly number[];
  /** How many classes to show. */
  count: number;
  /** Of the picture at hand; of the one before, which it belongs to; or computed in advance. */
  kind: 'new' | 'old' | 'still';
}

/** The most probable classes, in both languages, each with a bar. */
export function Ranking({ lang, t, model: { labels, name }, probabilities, count, kind }: Props) {
  return (
    <div class={kind === 'new' ? 'lab-result' : `lab-result ${kind}`}>
      <h2>{say(t, kind === 'old' ? 'result.old' : 'result', { model: name, count })}</h2>
      <ol>
        {topK(probabilities, count).map((index) => {
          const share = probabilities[index] ?? 0;
          return (
            <li key={labels[index]?.id}>
              <span class="lab-name">
                {labels[index]?.[lang]}{' '}
                <span lang={other(lang) === 'zh' ? 'zh-CN' : 'en'}>{labels[index]?.[other(lang)]}</span>
              </span>
              <span class="lab-share">{formatShare(share)}</span>
              <span class="lab-bar" aria-hidden="true" style={{ width: `${share * 100}%` }} />
            </li>
          );
        })}
      </ol>
      {kind === 'still' && <p class="lab-hint">{say(t, 'still')}</p>}
    </div>
  );
}
