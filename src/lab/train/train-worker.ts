import type { Reply, Request } from './protocol.ts';
import { trainerOf, type Trainer } from './trainer.ts';

/** The worker in which one network is trained; team.ts owns it. */
interface Scope {
  onmessage: ((event: MessageEvent<Request>) => void) | null;
  postMessage(reply: Reply): void;
}

const scope = self as unknown as Scope;
let trainer: Trainer | undefined;

scope.onmessage = ({ data }) => {
  if (data.type === 'start') trainer = trainerOf(data.spec, data.common, data.points);
  else trainer?.steps(data.count);
  if (trainer) scope.postMessage({ state: trainer.state(), regions: trainer.regions() });
};
