import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { pageClient } from '../../inference/client.ts';
import type { Explained } from '../../inference/engine/explain.ts';
import type { Manifest } from '../../inference/manifest.ts';
import { softmax } from '../../inference/postprocess.ts';
import type { Progress } from '../../inference/protocol.ts';
import { isWhole, jobOf, keepOf, keysOf, readingOf, wholeOf, type Ask } from './ask.ts';
import { everywhere } from './cover.ts';
import type { Reading } from './reading.ts';

/** What was computed last. */
export interface View {
  readonly ask: Ask;
  /** Of each network, in the order of the ask. */
  readonly readings: readonly Reading[];
  readonly explained: Explained | null;
  /** Milliseconds that the networks ran. */
  readonly ms: number;
}

interface Options {
  readonly base: string;
  readonly manifest: Manifest | null;
  readonly ask: Ask | null;
  readonly fail: (error: unknown, again: (() => void) | null) => void;
}

/** Runs what is asked, always the newest, one after another. Nothing is fetched before `start`. */
export function useLive({ base, manifest, ask, fail }: Options) {
  const client = useMemo(pageClient, []);
  const [live, setLive] = useState(false);
  const [busy, setBusy] = useState<Progress | null>(null);
  const [view, setView] = useState<{ now: View; before: View | null } | null>(null);
  const [bytes, setBytes] = useState(0);
  const latest = useRef(ask);
  latest.current = ask;
  const done = useRef('');
  const pumping = useRef(false);
  const stop = useRef<AbortController | null>(null);
  const waiting = useRef(new Map<number, () => void>());

  async function perform(next: Ask, lists: Manifest): Promise<void> {
    stop.current = new AbortController();
    const watch = {
      signal: stop.current.signal,
      onProgress: (progress: Progress) => {
        // A network that is loaded runs in a few milliseconds: that is not worth a word.
        if (progress.stage !== 'run') setBusy(progress);
      },
    };
    const readings: Reading[] = [];
    let [ms, fetched] = [0, 0];
    let explained: Explained | null = null;
    for (const net of next.nets) {
      const outcome = await client.run(jobOf(next, net, keepOf(net), base, lists), watch);
      readings.push(readingOf(net, next.gates, outcome));
      explained ??= outcome.explained ?? null;
      ms += outcome.runMs;
      fetched += outcome.downloaded;
    }
    setBusy(null);
    if (fetched > 0) setBytes((sum) => sum + fetched);
    const now = { ask: next, readings, explained, ms };
    setView((last) => {
      if (last === null) return { now, before: null };
      const same = keysOf(last.now.ask).of === keysOf(next).of;
      return { now, before: same ? last.before : last.now };
    });
  }

  async function pump(lists: Manifest): Promise<void> {
    if (pumping.current) return;
    pumping.current = true;
    try {
      for (let next = latest.current; next !== null; next = latest.current) {
        const { all } = keysOf(next);
        if (all === done.current) break;
        // So that the first change has something to be compared with.
        if (done.current === '' && !isWhole(next)) await perform(wholeOf(next), lists);
        await perform(next, lists);
        done.current = all;
        settle(next.picture.serial);
      }
    } catch (error) {
      setBusy(null);
      setLive(false);
      fail(error, () => setLive(true));
    }
    pumping.current = false;
    settle(Infinity);
  }

  function settle(serial: number): void {
    for (const [each, resolve] of waiting.current) {
      if (each > serial) continue;
      waiting.current.delete(each);
      resolve();
    }
  }

  const key = ask && keysOf(ask).all;
  useEffect(() => {
    if (live && manifest && key !== null) void pump(manifest);
  }, [live, manifest, key]);
  useEffect(() => () => client.stop(), []);

  /** Probabilities without the patch, then with it at each of its places; null when something else is asked meanwhile. */
  async function scan(of: Ask, tell: (share: number) => void): Promise<number[][] | null> {
    const [net] = of.nets;
    if (manifest === null || net === undefined) return null;
    const { spots } = everywhere(of.picture.pixels.width);
    const out: number[][] = [];
    for (const cover of [null, ...spots]) {
      const { logits } = await client.run(jobOf({ ...of, cover, explain: null }, net, [], base, manifest));
      out.push(softmax(logits));
      if (latest.current?.picture !== of.picture || latest.current.gates.join('') !== of.gates.join(''))
        return null;
      if (out.length % 13 === 0) tell(out.length / spots.length);
    }
    return out;
  }

  return {
    ...{ live, busy, bytes, scan, now: view?.now ?? null, before: view?.before ?? null },
    start: () => setLive(true),
    cancel: () => stop.current?.abort(),
    /** Resolved once the picture of this serial, or a later one, has been computed. */
    reached: (serial: number) => new Promise<void>((resolve) => waiting.current.set(serial, resolve)),
  };
}
