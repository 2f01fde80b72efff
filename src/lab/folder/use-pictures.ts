import { useEffect, useRef, useState } from 'preact/hooks';
import { asFailure, plain, type PlainFailure } from '../../inference/errors.ts';
import { fetchAll } from '../../inference/labelled/fetch-all.ts';
import {
  fetchPublicSet,
  missingPictures,
  removePictures,
  wantedPictures,
  type PublicSet,
  type WantedPicture,
} from '../../inference/labelled/list.ts';
import { makeSet, type Found, type PictureSet } from './picture-set.ts';

/** The labelled pictures that can be fetched from another host. */
export interface Offer {
  readonly about: PublicSet['about'];
  readonly source: string;
  readonly wanted: readonly WantedPicture[];
  /** Those that are not on this device; null until known. */
  readonly missing: readonly WantedPicture[] | null;
}

/** The set of pictures that the reader has chosen, and how she comes by one. */
export interface Pictures {
  readonly set: PictureSet | null;
  readonly offer: Offer | null;
  /** Whether the set is the public one. */
  readonly isPublic: boolean;
  /** How many pictures of the public set are there, while it is fetched. */
  readonly fetching: number | null;
  readonly failure: PlainFailure | null;
  /** How many files the reader chose that held no picture at all. */
  readonly empty: number | null;
  take(found: readonly Found[]): void;
  fetch(): void;
  cancel(): void;
  remove(): void;
  dismiss(): void;
  fail(error: unknown): void;
}

const NOTHING = { fetching: null, failure: null, empty: null };

/** The pictures of an experiment: the reader's own stay in memory and are gone with the page, fetched ones are kept. */
export function usePictures(base: string): Pictures {
  const [set, setSet] = useState<PictureSet | null>(null);
  const [isPublic, setPublic] = useState(false);
  const [offer, setOffer] = useState<Offer | null>(null);
  const [now, setNow] = useState<Pick<Pictures, 'fetching' | 'failure' | 'empty'>>(NOTHING);
  const stop = useRef<AbortController | null>(null);
  const serial = useRef(0);

  const fail = (error: unknown) => setNow({ ...NOTHING, failure: plain(asFailure(error, 'run-failed')) });

  async function look(known?: Omit<Offer, 'missing'>): Promise<Omit<Offer, 'missing'> | null> {
    try {
      const from = known ?? (await offered(base));
      setOffer({ ...from, missing: await missingPictures(from.wanted) });
      return from;
    } catch (error) {
      fail(error);
      return null;
    }
  }

  function use(found: readonly Found[], fetched: boolean): void {
    const { items, skipped, left } = makeSet(found);
    setNow(items.length === 0 ? { ...NOTHING, empty: skipped } : NOTHING);
    if (items.length === 0) return;
    setPublic(fetched);
    setSet({ serial: ++serial.current, items, skipped, left });
  }

  async function fetch(): Promise<void> {
    if (stop.current) return;
    const mine = (stop.current = new AbortController());
    setNow({ ...NOTHING, fetching: 0 });
    const from = offer ?? (await look());
    if (from === null) {
      stop.current = null;
      return;
    }
    try {
      const onProgress = (fetching: number) => setNow({ ...NOTHING, fetching });
      const data = await fetchAll(from.wanted, onProgress, mine.signal);
      use(
        data.map((bytes, i) => ({
          path: from.wanted[i]?.path ?? '',
          file: new Blob([bytes]),
        })),
        true,
      );
    } catch (error) {
      const failure = plain(asFailure(error, 'run-failed'));
      setNow({ ...NOTHING, failure: failure.code === 'cancelled' ? null : failure });
    }
    stop.current = null;
    await look(from);
  }

  async function remove(): Promise<void> {
    if (offer === null) return;
    await removePictures(offer.wanted);
    if (isPublic) setSet(null);
    await look(offer);
  }

  useEffect(() => {
    void look();
    return () => stop.current?.abort();
  }, []);

  return {
    set,
    offer,
    isPublic,
    ...now,
    take: (found) => {
      stop.current?.abort();
      use(found, false);
    },
    fetch: () => void fetch(),
    cancel: () => stop.current?.abort(),
    remove: () => void remove(),
    dismiss: () => setNow(NOTHING),
    fail,
  };
}

async function offered(base: string): Promise<Omit<Offer, 'missing'>> {
  const set = await fetchPublicSet(base);
  return { about: set.about, source: set.source, wanted: wantedPictures(base, set) };
}
