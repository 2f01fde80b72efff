import { useEffect, useState } from 'preact/hooks';
import type { Progress } from '../../inference/protocol.ts';
import { formatBytes } from '../../i18n/bytes.ts';
import { say, type Text } from './text.ts';

/** How far a run is, in bytes while it loads, with a way out. */
export function ProgressBar({ t, busy, cancel }: { t: Text; busy: Progress | null; cancel: () => void }) {
  const lasts = useLasting(busy !== null);
  if (busy === null || !lasts) return null;
  const known = busy.stage === 'download' && busy.total > 0;
  return (
    <div class="lab-progress">
      <progress aria-label={say(t, 'progress')} {...(known ? { value: busy.loaded, max: busy.total } : {})} />
      <span>{describe(t, busy)}</span>
      <button type="button" class="button" onClick={cancel}>
        {say(t, 'cancel')}
      </button>
    </div>
  );
}

/** Milliseconds after which something is worth a bar: what takes less would only flicker. */
const SHORT = 150;

/** Whether something has been going on for a while. */
function useLasting(on: boolean): boolean {
  const [lasts, setLasts] = useState(false);
  useEffect(() => {
    setLasts(false);
    if (!on) return;
    const timer = setTimeout(() => setLasts(true), SHORT);
    return () => clearTimeout(timer);
  }, [on]);
  return lasts;
}

/** 'Loading: 3.1 of 14.5 MB', or what else is being done. */
function describe(t: Text, busy: Progress): string {
  if (busy.stage === 'download') {
    if (busy.total === 0) return say(t, 'progress.start');
    return say(t, 'progress.download', { loaded: formatBytes(busy.loaded), total: formatBytes(busy.total) });
  }
  if (busy.stage === 'prepare') return say(t, 'progress.prepare');
  return say(t, busy.first && busy.provider === 'webgpu' ? 'progress.compile' : 'progress.run');
}
