import type { Note } from '../../inference/client.ts';
import type { LabelledModel, Manifest } from '../../inference/manifest.ts';
import { softmax } from '../../inference/postprocess.ts';
import type { Outcome, Progress } from '../../inference/protocol.ts';
import type { Sample } from '../classify/samples.ts';
import type { Picture, Problem } from '../classify/state.ts';
import { logged, type Session } from './log.ts';

/** Shares of the classes, in their order, and the network that says so. */
export interface Said {
  readonly model: Pick<LabelledModel, 'id' | 'name' | 'family' | 'labels'>;
  readonly probabilities: readonly number[];
}

/** What one network said of one picture. */
export interface Answer extends Said {
  readonly model: LabelledModel;
  readonly outcome: Outcome;
  /** Milliseconds of each time that it was run for this answer. */
  readonly runs: readonly number[];
}

export interface State {
  readonly manifest: Manifest | null;
  readonly samples: readonly Sample[];
  readonly picture: Picture | null;
  /** Whether the reader has pressed the button: from then on whatever an experiment wants is run at once, light or heavy. */
  readonly going: boolean;
  readonly busy: Progress | null;
  /** By `keyOf`, the latest last. */
  readonly answers: ReadonlyMap<string, Answer>;
  /** Bytes fetched so far, over the network and from this device. */
  readonly spent: { readonly downloaded: number; readonly cached: number };
  /** Everything that has run on this page. */
  readonly log: readonly Session[];
  readonly note: Note | null;
  readonly problem: Problem | null;
  readonly cancelled: boolean;
}

export type Action =
  | { type: 'listed'; manifest: Manifest; samples: readonly Sample[] }
  | { type: 'picked'; picture: Picture }
  /** `again`: what is known is to be run once more. */
  | { type: 'asked'; again: boolean }
  | { type: 'started' }
  | { type: 'progress'; progress: Progress }
  /** One of several runs for the same answer. */
  | { type: 'timed'; model: LabelledModel; outcome: Outcome }
  /** `runs`: the milliseconds of those before. */
  | {
      type: 'answered';
      key: string;
      model: LabelledModel;
      outcome: Outcome & { note: Note | null };
      runs?: readonly number[];
    }
  | ({ type: 'failed' } & Problem)
  | { type: 'dismissed' };

/** Answers kept, so that going back shows them at once; a map of features is 16 kB. */
const KEPT = 300;

export const INITIAL: State = {
  manifest: null,
  samples: [],
  picture: null,
  going: false,
  busy: null,
  answers: new Map(),
  spent: { downloaded: 0, cached: 0 },
  log: [],
  note: null,
  problem: null,
  cancelled: false,
};

/** The next state. What went wrong never takes away the picture or the answers that were there. */
export function reduce(state: State, action: Action): State {
  switch (action.type) {
    case 'listed':
      return { ...state, manifest: action.manifest, samples: action.samples, problem: null };
    case 'picked':
      return { ...state, picture: action.picture, problem: null, cancelled: false };
    case 'asked': {
      const answers = action.again ? new Map<string, Answer>() : state.answers;
      return { ...state, answers, going: true, problem: null, cancelled: false };
    }
    case 'started':
      return { ...state, busy: { stage: 'download', loaded: 0, total: 0 }, problem: null, cancelled: false };
    case 'progress':
      return state.busy === null ? state : { ...state, busy: action.progress };
    case 'timed':
      return spend(state, action.model, action.outcome);
    case 'answered':
      return answered(state, action);
    case 'failed': {
      const after = action.retry === 'run' ? { ...state, busy: null, going: false } : state;
      if (action.failure.code === 'cancelled') return { ...after, cancelled: true };
      return { ...after, problem: { failure: action.failure, retry: action.retry } };
    }
    case 'dismissed':
      return { ...state, problem: null };
  }
}

/** The bytes and the time of a run put down. */
function spend(state: State, { name }: LabelledModel, outcome: Outcome): State {
  const { downloaded, cached } = state.spent;
  const spent = { downloaded: downloaded + outcome.downloaded, cached: cached + outcome.cached };
  return { ...state, spent, log: logged(state.log, name, outcome) };
}

function answered(state: State, action: Extract<Action, { type: 'answered' }>): State {
  const { key, model, outcome, runs = [] } = action;
  const all = [...runs, outcome.runMs];
  const answer = { model, outcome, probabilities: softmax(outcome.logits), runs: all };
  const answers = new Map([...state.answers].slice(1 - KEPT));
  answers.set(key, answer);
  return { ...spend(state, model, outcome), busy: null, answers, note: outcome.note };
}
