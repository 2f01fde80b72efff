import workerUrl from './train-worker.ts?worker&url';
import { openWorker } from '../../inference/open-worker.ts';
import type { Points } from './points.ts';
import type { Reply, Request } from './protocol.ts';
import type { Common, Spec } from './spec.ts';

/** Networks in training beside each other, a worker each. */
export interface Team {
  /** The networks at their start. */
  readonly begun: Promise<Reply[]>;
  /** Trains every one of them for so many steps. Rejects where a worker failed, never settles once the team has left. */
  steps(count: number): Promise<Reply[]>;
  leave(): void;
}

/** Sets the networks up. */
export function teamOf(nets: readonly Spec[], common: Common, points: Points): Team {
  const workers = nets.map(() => openWorker(workerUrl));
  const ask = (worker: Worker, request: Request) =>
    new Promise<Reply>((resolve, reject) => {
      worker.onmessage = ({ data }: MessageEvent<Reply>) => resolve(data);
      worker.onerror = (event) => reject(new Error(event.message));
      worker.postMessage(request);
    });
  return {
    begun: Promise.all(nets.map((spec, i) => ask(workers[i]!, { type: 'start', spec, common, points }))),
    steps: (count) => Promise.all(workers.map((worker) => ask(worker, { type: 'steps', count }))),
    leave: () => workers.forEach((worker) => worker.terminate()),
  };
}
