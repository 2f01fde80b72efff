import type { Ref } from 'preact';
import { isLoaded, type Offer, type State } from './state.ts';
import { formatBytes } from '../../i18n/bytes.ts';
import { say, type Text } from './text.ts';
import { usePending } from './use-pending.ts';

interface Props {
  t: Text;
  base: string;
  state: State;
  /** Where a network of another host is chosen: to run it is to download it first. */
  offer: Offer | null;
  run: () => void;
  focus: Ref<HTMLButtonElement>;
}

/** "Run it here", with what it will fetch said before it is pressed. */
export function RunButton({ t, base, state, offer, run, focus }: Props) {
  const pending = usePending(base, state, offer?.kept ?? 0);
  const idle = state.busy === null && state.picture !== null;
  const hint = () => {
    if (pending === null) return '';
    if (isLoaded(state)) {
      // It runs, but from memory: what the browser would not keep is still to be fetched the next time.
      const fresh = pending.loaded === state.loaded && pending.runtime === state.result?.load.runtime;
      return fresh && pending.bytes > 0 && offer === null ? say(t, 'run.unkept') : '';
    }
    if (pending.bytes === 0) return say(t, 'run.kept');
    return say(t, 'run.size', { bytes: formatBytes(pending.bytes), sent: formatBytes(pending.sent) });
  };
  const label = () => {
    if (isLoaded(state)) return say(t, 'run.again');
    if (offer === null || offer.kept === offer.file.bytes) return say(t, 'run');
    const bytes = formatBytes(offer.file.bytes - offer.kept);
    return say(t, offer.kept > 0 ? 'elsewhere.resume' : 'elsewhere.download', { bytes });
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
        {label()}
      </button>
      {hint() && <p class="lab-hint">{hint()}</p>}
    </div>
  );
}
