import { useEffect, useRef } from 'preact/hooks';
import { formatBytes } from '../../i18n/bytes.ts';
import { say, type Text } from '../classify/text.ts';
import type { Bench } from './use-bench.ts';

/** "Run it here", with what it will fetch said before it is pressed; nothing where what is missing runs by itself. */
export function RunButton({ t, bench }: { t: Text; bench: Bench }) {
  const { state, missing, size, waits, run } = bench;
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    // The button that cancelled has gone away: the focus must not go with it.
    if (state.cancelled && document.activeElement === document.body)
      button.current?.focus({ preventScroll: true });
  }, [state.cancelled]);
  const hint = () => {
    if (state.going || size === null) return '';
    if (size.bytes === 0) return say(t, 'run.kept');
    return say(t, 'run.size', { bytes: formatBytes(size.bytes), sent: formatBytes(size.sent) });
  };
  const ready = state.busy === null && state.picture !== null;
  if (state.manifest !== null && !state.going && !waits) return null;
  return (
    <div class="lab-run">
      {/* Not `disabled`, which would throw the focus away in the middle of a run. */}
      <button
        ref={button}
        type="button"
        class="button primary"
        aria-disabled={!ready}
        onClick={() => ready && run()}
      >
        {say(t, state.going && missing.length === 0 ? 'run.again' : 'run')}
      </button>
      {hint() && <p class="lab-hint">{hint()}</p>}
    </div>
  );
}
