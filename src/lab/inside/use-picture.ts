import { useEffect, useRef, useState } from 'preact/hooks';
import { nextTask, settled } from '../../browser/turns.ts';
import { fetchManifest, type Manifest } from '../../inference/manifest.ts';
import { decode } from '../../inference/picture/decode.ts';
import { seen, seenInParts, type Pixels } from '../../inference/preprocess.ts';
import { OWN } from '../bench/settings.ts';
import { fetchSample, fetchSamples, type Sample } from '../classify/samples.ts';

/** What the networks see; `serial` tells pictures apart, `sample` is null for the reader's own. */
export interface Shown {
  readonly serial: number;
  readonly sample: string | null;
  readonly pixels: Pixels;
}

interface Options {
  readonly base: string;
  /** A sample's id, or OWN. */
  readonly image: string;
  /** The side of what the networks see. */
  readonly size: number;
  /** Called when the reader's own picture takes the place of another. */
  readonly owned: () => void;
  readonly fail: (error: unknown, again: (() => void) | null) => void;
}

/** The lists of the site and the picture that is asked for, reduced to what the networks see. */
export function usePicture({ base, image, size, owned, fail }: Options) {
  const [manifest, setManifest] = useState<Manifest | null>(null);
  const [samples, setSamples] = useState<readonly Sample[]>([]);
  const [picture, setPicture] = useState<Shown | null>(null);
  const serial = useRef(0);
  const own = useRef<Shown | null>(null);
  const known = useRef(new Map<string, Shown>());

  const list = () =>
    void Promise.all([fetchManifest(base), fetchSamples(base), settled()]).then(
      ([lists, pictures]) => {
        setManifest(lists);
        setSamples(pictures);
      },
      (error: unknown) => fail(error, list),
    );
  useEffect(list, []);

  const make = (sample: string | null, pixels: Pixels): Shown => ({
    serial: ++serial.current,
    sample,
    pixels,
  });

  /** Takes pixels for the reader's own picture; their serial. */
  const take = (pixels: Pixels): number => {
    own.current = make(null, seen(pixels, { size }));
    setPicture(own.current);
    return own.current.serial;
  };

  const pickFile = (file: Blob | Promise<Blob>) =>
    void (async () => {
      try {
        take(await decode(await file));
        owned();
      } catch (error) {
        fail(error, null);
      }
    })();

  useEffect(() => {
    if (image === OWN && own.current) {
      setPicture(own.current);
      return;
    }
    const sample = samples.find(({ id }) => id === image) ?? samples[0];
    if (sample === undefined) return;
    let gone = false;
    const before = known.current.get(sample.id);
    const show = (found: Shown) => {
      known.current.set(sample.id, found);
      if (!gone) setPicture(found);
    };
    const load = () =>
      void fetchSample(base, sample.file).then(
        async (pixels) => {
          const small = await seenInParts(pixels, { size }, nextTask);
          show(make(sample.id, small));
        },
        (error: unknown) => !gone && fail(error, load),
      );
    if (before) show(before);
    else load();
    return () => {
      gone = true;
    };
  }, [image, samples]);

  return { manifest, samples, picture, take, pickFile };
}
