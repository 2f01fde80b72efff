import { useState } from 'preact/hooks';
import type { Lang } from '../../i18n/languages.ts';
import type { State } from './state.ts';
import { say, type Text } from './text.ts';

interface Props {
  lang: Lang;
  t: Text;
  base: string;
  state: Pick<State, 'samples' | 'choosing' | 'picture'>;
  pick: (id: string) => void;
}

let groups = 0;

/** The shipped pictures as one group of radio buttons: one tab stop, arrow keys inside. */
export function Samples({ lang, t, base, state, pick }: Props) {
  const [group] = useState(() => `samples-${groups++}`);
  return (
    <fieldset class="lab-samples">
      <legend>{say(t, 'samples')}</legend>
      {state.samples.map(({ id, file, alt }) => (
        <label key={id} title={alt[lang]}>
          <input
            type="radio"
            name={group}
            value={id}
            checked={(state.choosing ?? state.picture?.sample) === id}
            onChange={() => pick(id)}
          />
          <img src={`${base}samples/${file}`} alt={alt[lang]} width="48" height="48" loading="lazy" />
        </label>
      ))}
    </fieldset>
  );
}
