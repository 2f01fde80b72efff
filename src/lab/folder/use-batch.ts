import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Client, Note } from '../../inference/client.ts';
import { asFailure, plain, type PlainFailure } from '../../inference/errors.ts';
import type { Manifest } from '../../inference/manifest.ts';
import type { Backend, Outcome, Progress } from '../../inference/protocol.ts';
import { graphOf, keyOf, type Want } from '../bench/want.ts';
import { createEyes, type Eyes } from './eyes.ts';
import type { Item, PictureSet } from './picture-set.ts';
import { doneOf, emptyMemory, isWhole, readAll, type Memory, type Pass } from './read-all.ts';
import type { Readings } from './readings.ts';

/** A set of pictures going through some networks. */
export interface Batch {
  readonly items: readonly Item[];
  /** While it runs: loading, preparing or running. */
  readonly busy: Progress | null;
  /** Readings that are there, and that are wanted. */
  readonly done: number;
  readonly total: number;
  readonly problem: PlainFailure | null;
  readonly cancelled: boolean;
  /** What the last run ran on. */
  readonly ran: (Pick<Outcome, 'provider' | 'threads' | 'adapter'> & { readonly note: Note | null }) | null;
  readonly eyes: Eyes;
  readonly broken: ReadonlyMap<number, PlainFailure>;
  readings(want: Want): Readings;
  /** Whether these networks, or cuts, have been through all the pictures. */
  whole(want: Want): boolean;
  run(): void;
  cancel(): void;
  dismiss(): void;
}

interface Options {
  readonly base: string;
  readonly client: Client;
  readonly manifest: Manifest | null;
  readonly backend: Backend;
  readonly set: PictureSet | null;
  /** The pictures of the set that are to be read; all of them where it is left out. */
  readonly items?: readonly Item[];
  readonly wants: readonly Want[];
}

/** How often the page is drawn anew while pictures are read, in milliseconds. */
const REDRAWN = 120;
const NONE: Readings = new Map();

/** Reads a set of pictures with some networks, once asked to, and remembers what came out while the set is the same. */
export function useBatch({
  base,
  client,
  manifest,
  backend,
  set,
  items = set?.items ?? [],
  wants,
}: Options): Batch {
  const [busy, setBusy] = useState<Progress | null>(null);
  const [ended, setEnded] = useState<Pick<Batch, 'problem' | 'cancelled'>>({
    problem: null,
    cancelled: false,
  });
  const [ran, setRan] = useState<Batch['ran']>(null);
  const [, redraw] = useState(0);
  const stop = useRef<AbortController | null>(null);
  const { memory, eyes } = useMemo(() => ({ memory: emptyMemory(), eyes: createEyes() }), [set?.serial]);
  const key = (want: Want) => keyOf(want, set?.serial ?? 0, backend);
  const passes = wants.flatMap((want): Pass[] => {
    const model = manifest ? graphOf(manifest.models, want) : undefined;
    return model ? [{ want, key: key(want), model }] : [];
  });

  async function start(into: Memory, lists: Manifest): Promise<void> {
    const mine = (stop.current = new AbortController());
    setBusy({ stage: 'download', loaded: 0, total: 0 });
    setEnded({ problem: null, cancelled: false });
    let drawn = 0;
    const told = () => {
      if (performance.now() - drawn < REDRAWN) return;
      drawn = performance.now();
      redraw((count) => count + 1);
    };
    let shown: Progress | null = null;
    const onProgress = (progress: Progress) => {
      // Every picture says that it runs: that is one change, not hundreds.
      if (progress.stage === 'run' && shown?.stage === 'run' && progress.first === shown.first) return;
      shown = progress;
      if (stop.current === mine) setBusy(progress);
    };
    try {
      await readAll(
        { passes, items, memory: into },
        eyes,
        async ({ model, want: { gates } }, input) => {
          const at = model.address === undefined ? backend : 'wasm';
          const job = { model, backend: at, base, runtimes: lists.runtimes, input, ...(gates && { gates }) };
          const outcome = await client.run(job, { signal: mine.signal, onProgress });
          const { provider, threads, adapter, note } = outcome;
          setRan((last) =>
            last?.provider === provider && last.note === note ? last : { provider, threads, adapter, note },
          );
          return outcome;
        },
        told,
        mine.signal,
      );
    } catch (error) {
      const failure = plain(asFailure(error, 'run-failed'));
      const cancelled = failure.code === 'cancelled';
      if (stop.current === mine) setEnded({ problem: cancelled ? null : failure, cancelled });
    } finally {
      if (stop.current === mine) {
        stop.current = null;
        setBusy(null);
      }
    }
  }

  const cancel = () => stop.current?.abort();
  // Another set, or the end of the page: what is running is of no use any more.
  useEffect(() => cancel, [set?.serial]);

  return {
    items,
    busy,
    done: doneOf(passes, items, memory),
    total: passes.length * items.length,
    ...ended,
    ran,
    eyes,
    broken: memory.broken,
    readings: (want) => memory.readings.get(key(want)) ?? NONE,
    whole: (want) => isWhole(key(want), items, memory),
    run: () => {
      if (manifest && busy === null && items.length > 0) void start(memory, manifest);
    },
    cancel,
    dismiss: () => setEnded({ problem: null, cancelled: false }),
  };
}
