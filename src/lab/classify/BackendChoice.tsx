import { BACKENDS, type Backend } from '../../inference/protocol.ts';
import { say, type Text } from './text.ts';

interface Props {
  t: Text;
  backend: Backend;
  disabled: boolean;
  choose: (backend: Backend) => void;
}

/** Where to compute. */
export function BackendChoice({ t, backend, disabled, choose }: Props) {
  return (
    <label>
      {say(t, 'backend')}
      <select
        value={backend}
        disabled={disabled}
        onChange={(event) => choose(BACKENDS.find((known) => known === event.currentTarget.value) ?? 'auto')}
      >
        {BACKENDS.map((known) => (
          <option key={known} value={known}>
            {say(t, `backend.${known}`)}
          </option>
        ))}
      </select>
    </label>
  );
}
