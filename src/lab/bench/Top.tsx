import type { Lang } from '../../i18n/languages.ts';
import { topK } from '../../inference/postprocess.ts';
import { formatShare, other } from '../classify/text.ts';
import type { Said } from './state.ts';

interface Props {
  lang: Lang;
  answer: Said;
  /** How many classes to show. */
  count: number;
}

/** The most probable classes of an answer, in both languages, each with a bar in the colour of the network's family. */
export function Top({ lang, answer: { model, probabilities }, count }: Props) {
  return (
    <ol class={model.family === 'plain' ? 'bench-top plain' : 'bench-top'}>
      {topK(probabilities, count).map((index) => {
        const label = model.labels[index];
        const share = probabilities[index] ?? 0;
        return (
          <li key={index}>
            <span class="lab-name">
              {label?.[lang]} <span lang={other(lang) === 'zh' ? 'zh-CN' : 'en'}>{label?.[other(lang)]}</span>
            </span>
            <span class="lab-share">{formatShare(share)}</span>
            <span class="lab-bar" aria-hidden="true" style={{ width: `${share * 100}%` }} />
          </li>
        );
      })}
    </ol>
  );
}

/** An answer in words for a screen reader: 'ResNet-20: cat, 92.3%'. */
export function inWords(lang: Lang, { model, probabilities }: Said): string {
  const [best = 0] = topK(probabilities, 1);
  const name = model.labels[best]?.[lang] ?? '';
  return `${model.name}${lang === 'zh' ? '：' : ': '}${name}${lang === 'zh' ? '，' : ', '}${formatShare(probabilities[best] ?? 0)}`;
}
