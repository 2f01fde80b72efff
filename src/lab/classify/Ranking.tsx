import type { Lang } from '../../i18n/languages.ts';
import { topK } from '../../inference/postprocess.ts';
import type { State } from './state.ts';
import { formatShare, other, say, type Text } from './text.ts';

interface Props {
  lang: Lang;
  t: Text;
  state: State;
  /** How many classes to show. */
  count: number;
}

/** The most probable classes, in both languages, each with a bar. */
export function Ranking({ lang, t, state: { result, picture }, count }: Props) {
  if (result === null) return null;
  const { labels, name } = result.model;
  // The picture has changed since: what is shown belongs to the one before.
  const old = picture !== null && picture.serial !== result.serial;
  return (
    <div class={old ? 'lab-result old' : 'lab-result'}>
      <h2>{say(t, old ? 'result.old' : 'result', { model: name, count })}</h2>
      <ol>
        {topK(result.probabilities, count).map((index) => {
          const share = result.probabilities[index] ?? 0;
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
    </div>
  );
}
