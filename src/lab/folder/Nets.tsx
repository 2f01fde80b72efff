import { BACKENDS, type Backend } from '../../inference/protocol.ts';
import { tell } from '../bench/text.ts';
import { say, type Text } from '../classify/text.ts';

interface Props {
  t: Text;
  models: readonly { readonly id: string; readonly name: string }[];
  chosen: readonly string[];
  choose: (nets: readonly string[]) => void;
  backend: Backend;
  setBackend: (backend: Backend) => void;
  busy: boolean;
}

/** Which networks are to read the pictures, and where they compute. */
export function Nets({ t, models, chosen, choose, backend, setBackend, busy }: Props) {
  const toggle = (id: string) =>
    choose(
      models
        .map((model) => model.id)
        .filter((one) => (one === id ? !chosen.includes(one) : chosen.includes(one))),
    );
  return (
    <div class="batch-nets">
      <fieldset disabled={busy}>
        <legend>{tell(t, 'folder.nets')}</legend>
        {models.map(({ id, name }) => (
          <label key={id}>
            <input type="checkbox" checked={chosen.includes(id)} onChange={() => toggle(id)} /> {name}
          </label>
        ))}
      </fieldset>
      <div class="lab-settings">
        <label>
          {say(t, 'backend')}
          <select
            value={backend}
            disabled={busy}
            onChange={(event) =>
              setBackend(BACKENDS.find((known) => known === event.currentTarget.value) ?? 'auto')
            }
          >
            {BACKENDS.map((one) => (
              <option key={one} value={one}>
                {say(t, `backend.${one}`)}
              </option>
            ))}
          </select>
        </label>
      </div>
    </div>
  );
}
