import type { Note } from '../../inference/client.ts';
import type { LabelledModel, Manifest } from '../../inference/manifest.ts';
import { softmax } from '../../inference/postprocess.ts';
import type { Outcome, Progress } from '../../inference/protocol.ts';
import type { Sample } from '../classify/samples.ts';
import type { Picture, Problem } from '../classify/state.ts';

/** What one network said of one picture. */
export interface Answer {
  readonly model: LabelledModel;
  readonly outcome: Outcome;
  readonly probabilities: readonly number[];
}

export interface State {
  readonly manifest: Manifest | null;
  readonly samples: readonly Sample[];
  readonly picture: Picture | null;
  /** Whether the reader has asked for runs: from then on whatever an experiment wants is run at once. */
  readonly going: boolean;
  readonly busy: Progress | null;
  /** By `keyOf`, the latest last. */
  readonly answers: ReadonlyMap<string, Answer>;
  /** Bytes fetched so far, over the network and from this device. */
  readonly spent: { readonly downloaded: number; readonly cached: number };
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
  | { type: 'answered'; key: string; model: LabelledModel; outcome: Outcome & { note: Note | null } }
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
      return { ...state, busy: { stage: 'download', loaded: 0, total: 0 } };
    case 'progress':
      return state.busy === null ? state : { ...state, busy: action.progress };
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

function answered(state: State, { key, model, outcome }: Extract<Action, { type: 'answered' }>): State {
  const answer = { model, outcome, probabilities: softmax(outcome.logits) };
  const answers = new Map([...state.answers].slice(1 - KEPT));
  answers.set(key, answer);
  const { downloaded, cached } = state.spent;
  const spent = { downloaded: downloaded + outcome.downloaded, cached: cached + outcome.cached };
  return { ...state, busy: null, answers, spent, note: outcome.note };
}
