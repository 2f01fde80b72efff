import type { Outcome } from '../../inference/protocol.ts';

/** What a run cost, without what came out of it. */
export type Cost = Omit<Outcome, 'logits' | 'inside'>;

/** One session: the network, what the run that loaded it cost, and the milliseconds of every run. */
export interface Session {
  readonly name: string;
  readonly cost: Cost;
  readonly times: readonly number[];
}

/** Runs whose times are kept of a session. */
const KEPT = 99;

/** The sessions with one more run: a graph that runs on the same build of the runtime is the same session. */
export function logged(log: readonly Session[], name: string, { logits: _, inside: __, ...cost }: Outcome) {
  const same = ({ cost: { files, runtime } }: Session) =>
    files.graph.sha256 === cost.files.graph.sha256 && runtime === cost.runtime;
  const before = log.find(same);
  const times = [...(before?.times ?? []), cost.runMs].slice(-KEPT);
  // A session that is there already loads nothing: what it cost is what it cost then.
  const session = { name, cost: before && cost.loadMs === 0 ? before.cost : cost, times };
  return before ? log.map((one) => (one === before ? session : one)) : [...log, session];
}
