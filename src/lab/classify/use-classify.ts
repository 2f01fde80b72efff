import { useEffect, useMemo, useReducer, useRef, useState } from 'preact/hooks';
import { settled } from '../../browser/turns.ts';
import { forget } from '../../inference/cache.ts';
import { pageClient } from '../../inference/client.ts';
import { elsewhereFile, fetchElsewhere } from '../../inference/elsewhere.ts';
import { asFailure, plain } from '../../inference/errors.ts';
import { fetchManifest, withLabels } from '../../inference/manifest.ts';
import { decode } from '../../inference/picture/decode.ts';
import { WHOLE, writeFrame, type Frame } from '../../inference/picture/frame.ts';
import { normalize, seen, type Pixels } from '../../inference/preprocess.ts';
import { inFrame } from '../crop/use-framed.ts';
import { readAddress, writeAddress } from './address.ts';
import { fetchSample, fetchSamples } from './samples.ts';
import {
  chosenBackend,
  chosenModel,
  initial,
  reduce,
  session,
  wantsRun,
  type Offer,
  type Problem,
  type State,
} from './state.ts';
import { useKept } from './use-kept.ts';
import { usePending, type Pending } from './use-pending.ts';
import { LIGHT } from '../bench/use-size.ts';
import type { Backend } from '../../inference/protocol.ts';

/** What the components can ask for. */
export interface Actions {
  run(): void;
  cancel(): void;
  retry(): void;
  dismiss(): void;
  pickSample(id: string): void;
  pickFile(file: Blob | Promise<Blob>): void;
  pickPixels(pixels: Pixels): void;
  crop(frame: Frame): void;
  fail(error: unknown): void;
  setModel(model: string): void;
  setBackend(backend: Backend): void;
  /** Takes the chosen network off this device, where it is one that was fetched from elsewhere. */
  remove(): void;
}

/** Whether the page's place in the history remembers a picture of the reader's own. */
const wasOwn = (place: unknown): boolean =>
  typeof place === 'object' && place !== null && 'own' in place && place.own === true;

interface Options {
  readonly base: string;
  readonly model: string;
  /** The sample shown first. */
  readonly image: string;
}

interface Classifying {
  readonly state: State;
  /** Where a network of another host is chosen. */
  readonly offer: Offer | null;
  /** What a run would fetch; null until known. */
  readonly pending: Pending | null;
  /** That the picture was the reader's own before she left the page, and is not any more. */
  readonly lost: boolean;
  readonly actions: Actions;
}

/** The state of the island and everything it does to the world: fetch, decode, run, write the address. */
export function useClassify({ base, model, image }: Options): Classifying {
  const [state, dispatch] = useReducer(reduce, undefined, () => initial(model, 'auto'));
  const client = useMemo(pageClient, []);
  const [touched, setTouched] = useState(false);
  const [lost, setLost] = useState(false);
  const stop = useRef<AbortController | null>(null);
  const serial = useRef(0);
  const again = useRef(() => {});
  const [removals, setRemovals] = useState(0);
  const chosen = chosenModel(state);
  const file = elsewhereFile(base, chosen);
  const kept = useKept(file, `${state.busy === null} ${removals}`) ?? 0;
  const offer = chosen && file ? { name: chosen.name, licence: chosen.licence, file, kept } : null;

  const pending = usePending(base, state, kept);
  // Once the reader has chosen something, what is light needs no button.
  const light = touched && pending?.of === session(state) && pending.bytes <= LIGHT;

  const failWith = (retry: Problem['retry']) => (error: unknown) =>
    dispatch({
      type: 'failed',
      failure: plain(asFailure(error, retry === null ? 'decode-failed' : 'run-failed')),
      retry,
    });

  /** Of several pictures being decoded only the last one chosen counts. One of the site that did not come can be asked for again. */
  async function pick(
    sample: string | null,
    pixels: () => Promise<Pixels>,
    { frame = WHOLE, byReader = true } = {},
  ): Promise<void> {
    const mine = ++serial.current;
    again.current = () => void pick(sample, pixels, { frame, byReader });
    dispatch({ type: 'choosing', sample });
    try {
      const picture = { serial: mine, sample, ...inFrame(await pixels(), frame) };
      if (mine !== serial.current) return;
      dispatch({ type: 'picked', picture });
      if (byReader) setTouched(true);
    } catch (error) {
      if (mine === serial.current) failWith(sample === null ? null : 'picture')(error);
    }
  }

  async function start(): Promise<void> {
    try {
      const [{ models, runtimes }, samples, elsewhere] = await Promise.all([
        fetchManifest(base),
        fetchSamples(base),
        fetchElsewhere(base),
        settled(),
      ]);
      const manifest = { models: [...models, ...elsewhere], runtimes };
      const asked = readAddress(location.search);
      setLost(wasOwn(history.state));
      if (asked.model !== null) dispatch({ type: 'model', model: asked.model });
      const noModel = asked.model !== null && manifest.models.every(({ id }) => id !== asked.model);
      if (noModel) dispatch({ type: 'unknown', name: asked.model });
      if (asked.backend !== null) dispatch({ type: 'backend', backend: asked.backend });
      dispatch({ type: 'listed', manifest, samples });
      const known = samples.find(({ id }) => id === (asked.image ?? image));
      const shown = known ?? samples[0];
      if (!known && asked.image !== null) dispatch({ type: 'unknown', name: asked.image });
      if (shown && serial.current === 0)
        await pick(shown.id, () => fetchSample(base, shown.file), { frame: asked.frame, byReader: false });
    } catch (error) {
      failWith('lists')(error);
    }
  }

  async function run(): Promise<void> {
    const { manifest, picture } = state;
    if (manifest === null) return start();
    // The first picture has not come: the button that is pressed for it asks once more.
    if (!picture && state.problem?.retry === 'picture') again.current();
    if (!picture || !chosen || state.busy) return;
    dispatch({ type: 'asked' });
    stop.current = new AbortController();
    try {
      const input = normalize(seen(picture.pixels, chosen.input), chosen.input);
      const model = await withLabels(base, chosen);
      const job = { model: chosen, backend: chosenBackend(state), base, runtimes: manifest.runtimes, input };
      const onProgress = (progress: NonNullable<State['busy']>) => dispatch({ type: 'progress', progress });
      const outcome = await client.run(job, { signal: stop.current.signal, onProgress });
      dispatch({ type: 'finished', model, serial: picture.serial, outcome });
    } catch (error) {
      failWith('run')(error);
    }
  }

  async function remove(): Promise<void> {
    if (file === null || state.busy) return;
    client.stop();
    await forget(file.key);
    setRemovals(removals + 1);
    dispatch({ type: 'removed' });
  }

  const actions: Actions = {
    run: () => void run(),
    cancel: () => stop.current?.abort(),
    retry: () => {
      if (state.problem?.retry === 'picture') again.current();
      else void (state.problem?.retry === 'lists' ? start() : run());
    },
    dismiss: () => dispatch({ type: 'dismissed' }),
    pickSample(id) {
      const sample = state.samples.find((one) => one.id === id);
      if (sample) void pick(id, () => fetchSample(base, sample.file));
    },
    pickFile(file) {
      void pick(null, async () => decode(await file));
    },
    pickPixels(pixels) {
      void pick(null, () => Promise.resolve(pixels));
    },
    crop(frame) {
      const { picture } = state;
      if (picture === null) return;
      const parts = inFrame(picture.whole, frame);
      dispatch({ type: 'picked', picture: { ...picture, ...parts, serial: ++serial.current } });
      setTouched(true);
    },
    fail: failWith(null),
    setModel(id) {
      dispatch({ type: 'model', model: id });
      setTouched(true);
    },
    setBackend(backend) {
      dispatch({ type: 'backend', backend });
      setTouched(true);
    },
    remove: () => void remove(),
  };

  useEffect(() => {
    void start();
    return () => client.stop();
  }, []);
  useEffect(() => {
    if (wantsRun(state, light)) void run();
  }, [state, light]);
  useEffect(() => {
    // The address changes only after the reader has changed something: opening the lab leaves it as it was given.
    if (!touched) return;
    history.replaceState({ ...(history.state as object | null), own: state.picture?.sample === null }, '');
    const query = writeAddress(location.search, {
      model: state.model,
      backend: state.backend,
      image: state.picture?.sample ?? null,
      ...writeFrame(state.picture?.sample ? state.picture.frame : WHOLE),
    });
    history.replaceState(history.state, '', `${location.pathname}${query}${location.hash}`);
  }, [touched, state.model, state.backend, state.picture]);

  return {
    // Once the reader has chosen something herself, what the address asked for is past.
    state: touched ? { ...state, unknown: null } : state,
    offer,
    pending,
    lost: lost && !touched,
    actions,
  };
}
