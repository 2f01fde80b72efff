import { say, type Strings } from '../quiz/text.ts';
import type { Section } from './card.ts';
import { SCOPES, type Action, type State } from './state.ts';

interface Props {
  t: Strings;
  sections: readonly Section[];
  state: State;
  act: (action: Action) => void;
  both: boolean;
  setBoth: (both: boolean) => void;
}

/** Which cards, and in which languages. */
export function Controls({ t, sections, state, act, both, setBoth }: Props) {
  return (
    <div class="flashcards-controls fields">
      <label>
        {say(t, 'cards.section')}
        <select
          value={state.section}
          onChange={(event) => act({ type: 'section', section: event.currentTarget.value })}
        >
          <option value="">{say(t, 'cards.section.all', { n: state.slips.length })}</option>
          {sections.map(({ id, label, count }) => (
            <option key={id} value={id}>
              {label} ({count})
            </option>
          ))}
        </select>
      </label>
      <label>
        {say(t, 'cards.scope')}
        <select
          value={state.scope}
          onChange={(event) => {
            const scope = SCOPES.find((known) => known === event.currentTarget.value);
            if (scope) act({ type: 'scope', scope });
          }}
        >
          {SCOPES.map((scope) => (
            <option key={scope} value={scope}>
              {say(t, `cards.scope.${scope}`)}
            </option>
          ))}
        </select>
      </label>
      <label class="flashcards-both">
        <input type="checkbox" checked={both} onChange={(event) => setBoth(event.currentTarget.checked)} />
        {say(t, 'cards.both')}
      </label>
    </div>
  );
}
