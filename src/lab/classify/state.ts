import type { Wanted } from '../../inference/wanted.ts';
import type { PlainFailure } from '../../inference/errors.ts';
import type { LabelledModel, Manifest, Model } from '../../inference/manifest.ts';
import type { Note } from '../../inference/client.ts';
import { softmax } from '../../inference/postprocess.ts';
import type { Frame } from '../../inference/picture/frame.ts';
import type { Pixels } from '../../inference/preprocess.ts';
import type { Backend, Outcome, Progress } from '../../inference/protocol.ts';
import type { Cost } from '../bench/log.ts';
import type { Sample } from './samples.ts';

/** A decoded picture; `serial` tells pictures and frames apart, `sample` is null for the reader's own. */
export interface Picture {
  readonly serial: number;
  readonly sample: string | null;
  /** What of it the frame shows, and all of it. */
  readonly pixels: Pixels;
  readonly whole: Pixels;
  readonly frame: Frame;
}

/** What a run said of a picture. */
export interface Result {
  readonly model: LabelledModel;
  readonly serial: number;
  readonly probabilities: readonly number[];
  readonly note: Note | null;
  /** What loading the session cost, and the first run of it. */
  readonly load: Cost;
  /** Milliseconds of every later run of the same session. */
  readonly again: readonly number[];
}

/** A network that is fetched from another host once the reader agrees. */
export interface Offer {
  readonly name: string;
  readonly licence: string;
  readonly file: Wanted & { readonly host: string };
  /** How many bytes of it are on this device. */
  readonly kept: number;
}

/** Something went wrong; `retry` is what the button beside the message does again, if anything. */
export interface Problem {
  readonly failure: PlainFailure;
  readonly retry: 'run' | 'lists' | 'picture' | null;
}

export interface State {
  readonly manifest: Manifest | null;
  readonly samples: readonly Sample[];
  readonly model: string;
  readonly backend: Backend;
  readonly picture: Picture | null;
  /** The sample that is on its way to being the picture. */
  readonly choosing: string | null;
  readonly busy: Progress | null;
  readonly result: Result | null;
  readonly problem: Problem | null;
  /** Model and backend whose session is loaded, as `session` names them: there a new picture runs at once. */
  readonly loaded: string | null;
  /** What was last sent to which network, as `attempt` names it. */
  readonly tried: string;
  readonly cancelled: boolean;
  /** What the address asks for and there is not: a sample, so that another is shown. */
  readonly unknown: string | null;
}

export type Action =
  | { type: 'listed'; manifest: Manifest; samples: readonly Sample[] }
  | { type: 'model'; model: string }
  | { type: 'backend'; backend: Backend }
  | { type: 'choosing'; sample: string | null }
  | { type: 'picked'; picture: Picture }
  | { type: 'asked' }
  | { type: 'progress'; progress: Progress }
  | { type: 'finished'; model: LabelledModel; serial: number; outcome: Outcome & { note: Note | null } }
  | { type: 'failed'; failure: PlainFailure; retry: Problem['retry'] }
  | { type: 'removed' }
  | { type: 'dismissed' }
  | { type: 'unknown'; name: string | null };

export function initial(model: string, backend: Backend): State {
  return {
    manifest: null,
    samples: [],
    model,
    backend,
    picture: null,
    choosing: null,
    busy: null,
    result: null,
    problem: null,
    loaded: null,
    tried: '',
    cancelled: false,
    unknown: null,
  };
}

/** The next state. What went wrong never takes away the picture or the result that was there. */
export function reduce(state: State, action: Action): State {
  switch (action.type) {
    case 'listed': {
      const known = action.manifest.models.some(({ id }) => id === state.model);
      const model = known ? state.model : (action.manifest.models[0]?.id ?? state.model);
      return { ...state, manifest: action.manifest, samples: action.samples, model, problem: null };
    }
    case 'model':
      return { ...state, model: action.model, problem: null };
    case 'backend':
      return { ...state, backend: action.backend, problem: null };
    case 'choosing':
      return { ...state, choosing: action.sample };
    case 'picked':
      return { ...state, picture: action.picture, choosing: null, problem: null, cancelled: false };
    case 'asked':
      return {
        ...state,
        busy: { stage: 'download', loaded: 0, total: 0 },
        tried: attempt(state),
        problem: null,
        cancelled: false,
      };
    case 'progress':
      return state.busy === null ? state : { ...state, busy: action.progress };
    case 'finished':
      return { ...state, busy: null, loaded: session(state), result: resultOf(state, action) };
    case 'failed': {
      // A failed or cancelled run ends the worker and its session with it; a bad picture does not.
      const ran = action.retry === 'run';
      const after = ran ? { ...state, busy: null, loaded: null } : { ...state, choosing: null };
      if (action.failure.code === 'cancelled') return { ...after, cancelled: true };
      return { ...after, problem: { failure: action.failure, retry: action.retry } };
    }
    case 'removed':
      return { ...state, loaded: null, problem: null, cancelled: false };
    case 'dismissed':
      return { ...state, problem: null };
    case 'unknown':
      return { ...state, unknown: action.name };
  }
}

/** The network that is chosen, where it is known yet. */
export function chosenModel({ manifest, model }: Pick<State, 'manifest' | 'model'>): Model | undefined {
  return manifest?.models.find(({ id }) => id === model);
}

/** Where the chosen network is to run: one that comes from elsewhere has a graph for the CPU only. */
export function chosenBackend(state: Pick<State, 'manifest' | 'model' | 'backend'>): Backend {
  return chosenModel(state)?.address === undefined ? state.backend : 'wasm';
}

/** What is loaded is told apart by model and backend. */
export function session({ model, backend }: State): string {
  return `${model} ${backend}`;
}

/** Whether the chosen model and backend are loaded. */
export function isLoaded(state: State): boolean {
  return state.loaded === session(state);
}

/** One picture in one session. */
function attempt(state: State): string {
  return `${session(state)} ${state.picture?.serial}`;
}

/**
 * Whether the picture should run without being asked for: it has not been tried with this network, which is loaded, or light
 * enough to be fetched now that the reader has chosen something.
 */
export function wantsRun(state: State, light = false): boolean {
  const { busy, picture, choosing, tried } = state;
  return (
    (isLoaded(state) || light) &&
    busy === null &&
    picture !== null &&
    choosing === null &&
    tried !== attempt(state)
  );
}

function resultOf(state: State, { model, serial, outcome }: Extract<Action, { type: 'finished' }>): Result {
  const { logits, note, inside: _, ...cost } = outcome;
  const before = state.result;
  const same = cost.loadMs === 0 && before?.model.id === model.id && before.load.runtime === cost.runtime;
  return {
    model,
    serial,
    probabilities: softmax(logits),
    note,
    load: same ? before.load : cost,
    again: same ? [...before.again, cost.runMs].slice(-99) : [],
  };
}
