import { BackendChoice } from './BackendChoice.tsx';
import { chosenBackend, chosenModel, type State } from './state.ts';
import { hostOf, say, type Text } from './text.ts';
import type { Actions } from './use-classify.ts';

/** Which network, and where it runs. */
export function Settings({ t, state, actions }: { t: Text; state: State; actions: Actions }) {
  const busy = state.busy !== null;
  return (
    <>
      <label>
        {say(t, 'model')}
        <select
          value={state.model}
          disabled={busy}
          onChange={(event) => actions.setModel(event.currentTarget.value)}
        >
          {state.manifest?.models.map(({ id, name, address }) => (
            <option key={id} value={id}>
              {address === undefined ? name : say(t, 'elsewhere.option', { name, host: hostOf(address) })}
            </option>
          ))}
        </select>
      </label>
      <BackendChoice
        t={t}
        backend={chosenBackend(state)}
        disabled={busy || chosenModel(state)?.address !== undefined}
        choose={actions.setBackend}
      />
    </>
  );
}
