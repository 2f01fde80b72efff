import type { Ref } from 'preact';
import { formatBytes } from '../../i18n/bytes.ts';
import { say, type Text } from '../classify/text.ts';
import type { Bench } from './use-bench.ts';
import { useSize } from './use-size.ts';

/** "Run it here", with what it will fetch said before it is pressed. */
export function RunButton({ t, bench, focus }: { t: Text; bench: Bench; focus?: Ref<HTMLButtonElement> }) {
  const { base, state, settings, wants, missing, run } = bench;
  const idle = state.busy === null;
  const size = useSize(base, state.manifest, wants, settings.backend, idle);
  const hint = () => {
    if (state.going || size === null) return '';
    if (size.bytes === 0) return say(t, 'run.kept');
    return say(t, 'run.size', { bytes: formatBytes(size.bytes), sent: formatBytes(size.sent) });
  };
  const ready = idle && state.picture !== null;
  return (
    <div class="lab-run">
      {/* Not `disabled`, which would throw the focus away in the middle of a run. */}
      <button
        ref={focus ?? null}
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
