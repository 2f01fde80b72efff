import type { Lang } from '../../i18n/languages.ts';
import { topK } from '../../inference/postprocess.ts';
import type { Answer } from '../bench/state.ts';
import { tell } from '../bench/text.ts';
import { formatShare, type Text } from '../classify/text.ts';

interface Props {
  lang: Lang;
  t: Text;
  /** Of the networks beside each other, plain first. */
  answers: readonly Answer[];
  chosen: number;
  choose: (id: string) => void;
}

/** The classes that either network has among its first five, as one group of radio buttons. */
export function Classes({ lang, t, answers, chosen, choose }: Props) {
  const top = new Set([...answers].reverse().flatMap(({ probabilities }) => topK(probabilities, 5)));
  top.add(chosen);
  const labels = answers[0]?.model.labels ?? [];
  return (
    <fieldset class="attention-classes">
      <legend>{tell(t, 'attention.class')}</legend>
      {[...top].map((at) => (
        <label key={at}>
          <input
            type="radio"
            name="class"
            value={labels[at]?.id}
            checked={at === chosen}
            onChange={() => choose(labels[at]?.id ?? '')}
          />
          <span>
            {labels[at]?.[lang]}{' '}
            <small>
              {answers.map(({ probabilities }) => formatShare(probabilities[at] ?? 0)).join(' · ')}
            </small>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
