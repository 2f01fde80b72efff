import type { Ref } from 'preact';
import { formatBytes } from '../../i18n/bytes.ts';
import { isLoaded, type Offer, type State } from './state.ts';
import { say, type Text } from './text.ts';
import type { Pending } from './use-pending.ts';

interface Props {
  t: Text;
  state: State;
  /** Where a network of another host is chosen: to run it is to download it first. */
  offer: Offer | null;
  /** What a run would fetch; null until known. */
  pending: Pending | null;
  run: () => void;
  focus: Ref<HTMLButtonElement>;
}

/** "Run it here", with what it will fetch said before it is pressed; afterwards once more, for the sake of the time. */
export function RunButton({ t, state, offer, pending, run, focus }: Props) {
  const idle = state.busy === null && state.picture !== null;
  const loaded = isLoaded(state);
  const hint = () => {
    if (pending === null) return '';
    if (loaded) {
      // It runs, but from memory: what the browser would not keep is still to be fetched the next time.
      const fresh = pending.loaded === state.loaded && pending.runtime === state.result?.load.runtime;
      return fresh && pending.bytes > 0 && offer === null ? say(t, 'run.unkept') : '';
    }
    if (pending.bytes === 0) return say(t, 'run.kept');
    return say(t, 'run.size', { bytes: formatBytes(pending.bytes), sent: formatBytes(pending.sent) });
  };
  const label = () => {
    if (loaded) return say(t, 'run.again');
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
        class={loaded ? 'button' : 'button primary'}
        aria-disabled={!idle}
        onClick={() => idle && run()}
      >
        {label()}
      </button>
      {hint() && <p class="lab-hint">{hint()}</p>}
    </div>
  );
}
