import { useEffect, useState } from 'preact/hooks';
import { abilities } from '../../inference/abilities.ts';
import { chooseRuntime } from '../../inference/ladder.ts';
import { missing, partList } from '../../inference/parts.ts';
import type { State } from './state.ts';

/** What a run would have to fetch, in bytes as stored and as sent compressed; null until known. */
export interface Pending {
  readonly bytes: number;
  readonly sent: number;
}

/** Works out what the chosen model and backend would fetch, and what of it is on this device already. Fetches nothing. */
export function usePending(base: string, { manifest, model, backend, loaded, busy }: State): Pending | null {
  const [pending, setPending] = useState<Pending | null>(null);
  useEffect(() => {
    let stale = false;
    async function find(): Promise<Pending | null> {
      const chosen = manifest?.models.find(({ id }) => id === model);
      if (!manifest || !chosen) return null;
      const runtime = chooseRuntime(backend, await abilities());
      const list = partList(base, chosen, manifest.runtimes, runtime, '');
      const files = await missing(list);
      const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
      const { bytes: whole, gzip } = manifest.runtimes[runtime];
      return { bytes, sent: files.includes(list.binary) ? bytes - whole + gzip : bytes };
    }
    // What cannot run at all says so when it is asked to.
    void find()
      .catch(() => null)
      .then((found) => !stale && setPending(found));
    return () => {
      stale = true;
    };
  }, [base, manifest, model, backend, loaded, busy === null]);
  return pending;
}
