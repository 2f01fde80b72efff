import { useEffect, useMemo, useReducer, useRef } from 'preact/hooks';
import { settled } from '../../browser/turns.ts';
import { pageClient, type Client } from '../../inference/client.ts';
import { asFailure, plain } from '../../inference/errors.ts';
import { fetchManifest, withLabels, type Manifest, type Model } from '../../inference/manifest.ts';
import { decode } from '../../inference/picture/decode.ts';
import type { Progress } from '../../inference/protocol.ts';
import { WHOLE, type Frame } from '../../inference/picture/frame.ts';
import { normalize, seen, type Pixels } from '../../inference/preprocess.ts';
import { cutView, sheet, VIEWS } from '../../inference/views.ts';
import { fetchSample, fetchSamples, type Sample } from '../classify/samples.ts';
import type { Picture, Problem } from '../classify/state.ts';
import { inFrame, useFramed } from '../crop/use-framed.ts';
import { OWN, type Common } from './settings.ts';
import { INITIAL, reduce, type Answer, type State } from './state.ts';
import { useSize, type Size } from './use-size.ts';
import { backendOf, graphOf, keyOf, kindOf, type Want } from './want.ts';

/** What the components of an experiment can see and ask for. */
export interface Bench {
  readonly base: string;
  /** For what else of the page runs networks: one worker, one queue. */
  readonly client: Client;
  readonly settings: Common;
  readonly state: State;
  /** What the experiment wants run of the picture at hand, and which of it is still to be done. */
  readonly wants: readonly Want[];
  readonly missing: readonly Want[];
  /** What that would fetch; null until known. */
  readonly size: Size | null;
  /** Whether the reader has to ask for what is missing: it is heavy, or she has not touched anything yet. */
  readonly waits: boolean;
  /** A network that the address names and the experiment does not run; null for none. */
  readonly unknown: string | null;
  /** What is known of the picture at hand; undefined until it has been run. */
  answer(want: Want): Answer | undefined;
  run(): void;
  cancel(): void;
  retry(): void;
  dismiss(): void;
  change(part: Partial<Omit<Common, 'model'>>): void;
  pickSample(id: string): void;
  pickFile(file: Blob | Promise<Blob>): void;
  pickPixels(pixels: Pixels): void;
  crop(frame: Frame): void;
  fail(error: unknown): void;
}

interface Options {
  readonly base: string;
  readonly settings: Common;
  readonly change: (part: Partial<Omit<Common, 'model'>>) => void;
  /** How often the reader has changed something: from the first time on what is light runs by itself. */
  readonly changes?: number;
  readonly wants: (manifest: Manifest) => readonly Want[];
  /** Networks beside those of the site. */
  readonly more?: () => Promise<readonly Model[]>;
}

/**
 * The workings of an experiment: the picture, and the runs that it wants of it, one after the other, answered from memory
 * where they are known. Nothing is fetched before the reader's first change, and nothing heavy before `run`.
 */
export function useBench({ base, settings, change, changes = 0, wants: wantsOf, more }: Options): Bench {
  const [state, dispatch] = useReducer(reduce, INITIAL);
  const client = useMemo(pageClient, []);
  const stop = useRef<AbortController | null>(null);
  const serial = useRef(0);
  const again = useRef(() => {});
  const shown = useRef(new Map<string, Picture>());
  const own = useRef<Picture | null>(null);
  const latest = useRef(changes);
  latest.current = changes;
  const cutFrom = useRef<{ of: string; sheet: Pixels } | null>(null);
  const { manifest, samples, going, busy, answers } = state;
  const { backend, image } = settings;
  // While another picture is on its way, the one at hand stays as it is.
  const meant = state.picture !== null && (state.picture.sample ?? OWN) === image;
  const picture = useFramed(state.picture, meant ? settings.frame : null);

  const wants = manifest === null ? [] : wantsOf(manifest);
  const named = wants.length === 0 || wants.some(({ model }) => model === settings.model);
  const answer = (want: Want) => picture && answers.get(keyOf(want, picture.serial, backend));
  const missing = wants.filter((want) => !answer(want));
  const size = useSize(base, manifest, wants, backend, busy === null);
  // After a failure only another change begins again.
  const failedAt = useRef(0);
  const isLight = (want: Want) => size?.light.has(kindOf(want, backend)) ?? false;
  const coming = !meant && samples.some(({ id }) => id === image);
  const atOnce = changes > failedAt.current && !coming;
  const next = going ? missing[0] : atOnce ? missing.find(isLight) : undefined;
  const nextKey = next && picture ? keyOf(next, picture.serial, backend) : null;

  const failWith = (retry: Problem['retry']) => (error: unknown) => {
    const failure = plain(asFailure(error, retry === null ? 'decode-failed' : 'run-failed'));
    if (retry === 'run') failedAt.current = latest.current;
    dispatch({ type: 'failed', failure, retry });
  };

  async function list(): Promise<void> {
    try {
      const [{ models, runtimes }, pictures, others = []] = await Promise.all([
        fetchManifest(base),
        fetchSamples(base),
        more?.(),
        settled(),
      ]);
      dispatch({ type: 'listed', manifest: { models: [...models, ...others], runtimes }, samples: pictures });
    } catch (error) {
      failWith('lists')(error);
    }
  }

  /** Of several pictures being decoded only the last one chosen counts. */
  async function pick(sample: string | null, pixels: () => Promise<Pixels>): Promise<void> {
    const mine = ++serial.current;
    again.current = () => void pick(sample, pixels);
    try {
      const found = { serial: mine, sample, ...inFrame(await pixels()) };
      if (sample === null) own.current = found;
      else shown.current.set(sample, found);
      if (mine !== serial.current) return;
      dispatch({ type: 'picked', picture: found });
      if (sample === null) change({ image: OWN, frame: WHOLE });
    } catch (error) {
      if (mine === serial.current) failWith(sample === null ? null : 'picture')(error);
    }
  }

  function show({ id, file }: Sample): void {
    const known = shown.current.get(id);
    if (known === undefined) return void pick(id, () => fetchSample(base, file));
    serial.current++;
    dispatch({ type: 'picked', picture: { ...known } });
  }

  /** What the network is to see: all of the picture, or a view, for which what the views are cut from is made once. */
  function inputOf({ id, input }: Model, { serial: at, pixels }: Picture, view: number | undefined) {
    const { [view ?? -1]: cut } = VIEWS;
    if (cut === undefined) return normalize(seen(pixels, input), input);
    const of = `${at} ${id}`;
    if (cutFrom.current?.of !== of) cutFrom.current = { of, sheet: sheet(pixels, input) };
    return normalize(cutView(cutFrom.current.sheet, input.size, cut), input);
  }

  async function perform(want: Want, lists: Manifest, shownNow: Picture): Promise<void> {
    const chosen = lists.models.find(({ id }) => id === want.model);
    const graph = graphOf(lists.models, want);
    if (chosen === undefined || graph === undefined) return;
    dispatch({ type: 'started' });
    stop.current = new AbortController();
    try {
      const input = inputOf(chosen, shownNow, want.view);
      const model = await withLabels(base, chosen);
      const { gates, times = 1 } = want;
      const where = { backend: backendOf(want, backend, graph), base, runtimes: lists.runtimes };
      const job = { model: graph, ...where, input, ...(gates && { gates }) };
      const watch = {
        signal: stop.current.signal,
        onProgress: (progress: Progress) => dispatch({ type: 'progress', progress }),
      };
      let outcome = await client.run(job, watch);
      const runs: number[] = [];
      while (runs.length + 1 < times) {
        dispatch({ type: 'timed', model, outcome });
        runs.push(outcome.runMs);
        outcome = await client.run(job, watch);
      }
      const key = keyOf(want, shownNow.serial, backend);
      dispatch({ type: 'answered', key, model, outcome, runs });
    } catch (error) {
      failWith('run')(error);
    }
  }

  const run = () => {
    if (manifest === null) void list();
    else if (busy === null) dispatch({ type: 'asked', again: missing.length === 0 });
  };

  useEffect(() => {
    void list();
    return () => client.stop();
  }, []);
  useEffect(() => {
    if (image === OWN && own.current) {
      serial.current++;
      dispatch({ type: 'picked', picture: own.current });
      return;
    }
    const sample = samples.find(({ id }) => id === image) ?? samples[0];
    if (sample) show(sample);
  }, [image, samples]);
  useEffect(() => {
    if (busy === null && manifest && picture && next) void perform(next, manifest, picture);
  }, [busy === null, nextKey, answers]);

  return {
    base,
    client,
    settings,
    state: { ...state, picture },
    wants,
    missing,
    size,
    waits: missing.length > 0 && next === undefined,
    unknown: named ? null : settings.model,
    answer: (want) => answer(want) ?? undefined,
    run,
    cancel: () => stop.current?.abort(),
    retry: () => {
      if (state.problem?.retry === 'picture') again.current();
      else if (state.problem?.retry === 'lists') void list();
      else run();
    },
    dismiss: () => dispatch({ type: 'dismissed' }),
    change,
    pickSample: (id) => change({ image: id, frame: WHOLE }),
    pickFile: (file) => void pick(null, async () => decode(await file)),
    pickPixels: (pixels) => void pick(null, () => Promise.resolve(pixels)),
    crop: (frame) => change({ frame, image: picture?.sample ?? OWN }),
    fail: failWith(null),
  };
}
