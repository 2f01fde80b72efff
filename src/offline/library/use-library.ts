import { useEffect, useRef, useState } from 'preact/hooks';
import { asset } from '../../i18n/url.ts';
import {
  keep,
  openLibrary,
  remove,
  statuses,
  type Amount,
  type Library,
  type Status,
} from '../../offline/kept.ts';
import type { Item } from '../../offline/list.ts';
import { registerAgain } from '../../offline/page.ts';
import { KeepingError, type KeepingCode } from '../../offline/store.ts';

/** A download that is going on. */
export interface Busy {
  readonly id: string;
  readonly loaded: number;
  readonly total: number;
}

/** What came of the last thing that was asked for, by which item. */
export interface Said {
  readonly id: string;
  readonly what: 'kept' | 'removed' | 'cancelled' | KeepingCode | 'failed';
  /** Of a failure: the file that it is about, and what the server answered. */
  readonly file?: string;
  readonly status?: number;
}

export interface Offline {
  /** 'opening' until it is known whether the browser can keep anything. */
  readonly state: 'opening' | 'ready' | 'unable' | 'failed';
  readonly list: readonly Status[];
  /** All of it together. */
  readonly all: Amount;
  readonly busy: Busy | null;
  readonly said: Said | null;
  /** `id` is the item that was asked for, or 'all'. */
  keep(id: string, items: readonly Item[]): void;
  remove(id: string, items: readonly Item[]): void;
  cancel(): void;
  /** Asks once more for the list, where that has failed. */
  again(): void;
}

/** What is kept on this device, and the one download at a time that changes it. */
export function useLibrary(): Offline {
  const library = useRef<Library | null>(null);
  const stop = useRef<AbortController | null>(null);
  const [state, setState] = useState<Offline['state']>('opening');
  const [{ items: list, all }, setStatuses] = useState<{ items: readonly Status[]; all: Amount }>({
    items: [],
    all: { bytes: 0, kept: 0 },
  });
  const [busy, setBusy] = useState<Busy | null>(null);
  const [said, setSaid] = useState<Said | null>(null);

  const refresh = async () => library.current && setStatuses(await statuses(library.current));

  async function open(): Promise<void> {
    setState('opening');
    try {
      library.current = await openLibrary(asset(''));
      await refresh();
      setSaid(null);
      setState(library.current ? 'ready' : 'unable');
    } catch (error) {
      setSaid({ id: 'all', ...outcome(error) });
      setState('failed');
    }
  }

  useEffect(() => {
    void open();
    return () => stop.current?.abort();
  }, []);

  async function change(id: string, done: Said['what'], act: (library: Library) => Promise<void>) {
    if (library.current === null || stop.current !== null) return;
    stop.current = new AbortController();
    const { signal } = stop.current;
    setSaid(null);
    setBusy({ id, loaded: 0, total: 0 });
    const what = await act(library.current).then(
      () => ({ what: done }),
      (error: unknown) => outcome(error, signal),
    );
    stop.current = null;
    await refresh();
    setBusy(null);
    setSaid({ id, ...what });
  }

  return {
    ...{ state, list, all, busy, said },
    keep: (id, items) =>
      void change(id, 'kept', (library) =>
        keep(library, items, (loaded, total) => setBusy({ id, loaded, total }), stop.current!.signal),
      ),
    remove: (id, items) => void change(id, 'removed', (library) => remove(library, items)),
    cancel: () => stop.current?.abort(),
    again: () => {
      registerAgain();
      void open();
    },
  };
}

/** What to tell the reader of a failure. */
function outcome(error: unknown, signal?: AbortSignal): Omit<Said, 'id'> {
  if (signal?.aborted) return { what: 'cancelled' };
  if (!(error instanceof KeepingError)) return { what: 'failed' };
  return { what: error.code, file: error.file, status: error.status };
}
