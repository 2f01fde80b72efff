import { BACKENDS } from '../../inference/protocol.ts';
import { chosenBackend, chosenModel, type State } from './state.ts';
import { hostOf, say, type Text } from './text.ts';
import type { Actions } from './use-classify.ts';

/** Which network, and where it runs. */
export function Settings({ t, state, actions }: { t: Text; state: State; actions: Actions }) {
  const busy = state.busy !== null;
  return (
    <div class="lab-settings">
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
      <label>
        {say(t, 'backend')}
        <select
          value={chosenBackend(state)}
          disabled={busy || chosenModel(state)?.address !== undefined}
          onChange={(event) =>
            actions.setBackend(BACKENDS.find((b) => b === event.currentTarget.value) ?? 'auto')
          }
        >
          {BACKENDS.map((backend) => (
            <option key={backend} value={backend}>
              {say(t, `backend.${backend}`)}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}
