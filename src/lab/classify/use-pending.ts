import { useEffect, useState } from 'preact/hooks';
import { abilities } from '../../inference/abilities.ts';
import { chooseRuntime } from '../../inference/ladder.ts';
import { keptBytes, missing, partList } from '../../inference/parts.ts';
import { chosenBackend, chosenModel, session, type State } from './state.ts';

/** What a run would have to fetch, in bytes as stored and as sent compressed; null until known. */
export interface Pending {
  readonly bytes: number;
  readonly sent: number;
  /** What it was worked out for: the session, the one that was loaded then, and the runtime that would run. */
  readonly of: string;
  readonly loaded: string | null;
  readonly runtime: string;
}

/**
 * Works out what the chosen model and backend would fetch, and what of it is on this device already. Fetches nothing.
 * `kept`: look again when it changes.
 */
export function usePending(base: string, state: State, kept: number): Pending | null {
  const { manifest, model, loaded, busy } = state;
  const backend = chosenBackend(state);
  const [pending, setPending] = useState<Pending | null>(null);
  useEffect(() => {
    let stale = false;
    async function find(): Promise<Pending | null> {
      const chosen = chosenModel(state);
      if (!manifest || !chosen) return null;
      const task = { planned: chosen.files.engine !== undefined, inside: false };
      const runtime = chooseRuntime(backend, await abilities(), task);
      const list = partList(base, chosen, manifest.runtimes, runtime, '');
      const files = await missing(list);
      const left = await Promise.all(files.map(async (file) => file.bytes - (await keptBytes(file))));
      const bytes = left.reduce((sum, count) => sum + count, 0);
      const { bytes: whole, gzip } = manifest.runtimes[runtime];
      const binary = left[files.indexOf(list.binary)] ?? 0;
      const sent = bytes - Math.round(binary * (1 - gzip / whole));
      return { bytes, sent, of: session(state), loaded, runtime };
    }
    // What cannot run at all says so when it is asked to.
    void find()
      .catch(() => null)
      .then((found) => !stale && setPending(found));
    return () => {
      stale = true;
    };
  }, [base, manifest, model, backend, loaded, busy === null, kept]);
  return pending;
}
