import type { Ref } from 'preact';
import { isLoaded, type State } from './state.ts';
import { formatBytes, say, type Text } from './text.ts';
import { usePending } from './use-pending.ts';

interface Props {
  t: Text;
  base: string;
  state: State;
  run: () => void;
  focus: Ref<HTMLButtonElement>;
}

/** "Run it here", with what it will fetch said before it is pressed. */
export function RunButton({ t, base, state, run, focus }: Props) {
  const pending = usePending(base, state);
  const idle = state.busy === null && state.picture !== null;
  const hint = () => {
    if (isLoaded(state) || pending === null) return '';
    if (pending.bytes === 0) return say(t, 'run.kept');
    return say(t, 'run.size', { bytes: formatBytes(pending.bytes), sent: formatBytes(pending.sent) });
  };
  return (
    <div class="lab-run">
      {/* Not `disabled`, which would throw the focus away in the middle of a run. */}
      <button
        ref={focus}
        type="button"
        class="button primary"
        aria-disabled={!idle}
        onClick={() => idle && run()}
      >
        {say(t, isLoaded(state) ? 'run.again' : 'run')}
      </button>
      {hint() && <p class="lab-hint">{hint()}</p>}
    </div>
  );
}
