/** All entrants on one network, in the browser, and what their times say. */

import type { Page } from '@playwright/test';
import type { Contender, Network } from '../../src/lab/performance/schema.ts';
import { ratios, relativeError, spread } from '../../src/lab/performance/spread.ts';
import type { Made } from './nets/make.ts';
import { limitModule } from './limit.ts';
import type { Measured, Plan } from './page/protocol.ts';

/** Differs from float in rounding only; more than this is a mistake of the bench. */
const FLOAT_ERROR = 1e-3;

/** Measures `made` on so many threads. Throws an Error where an entrant fails or computes something else. */
export async function measureNetwork(
  page: Page,
  made: Made,
  counts: Pick<Plan, 'threads' | 'warmUp' | 'rounds'>,
): Promise<Network['runs'][number]> {
  const entrants = made.entrants.map(({ id, worker, files }) => ({ id, worker, files }));
  const plan: Plan = {
    ...counts,
    entrants,
    pictures: made.pictures,
    size: made.about.size,
    limit: Buffer.from(await limitModule()).toString('base64'),
  };
  const { measured, failed, limit } = await page.evaluate(
    (of) =>
      (
        globalThis as unknown as {
          measure(plan: Plan): Promise<{ measured: Measured; failed: Record<string, string>; limit: number }>;
        }
      ).measure(of),
    plan,
  );
  const [problem] = Object.entries(failed);
  if (problem) throw new Error(`${made.about.name}: ${problem.join(': ')}`);
  const contenders = made.entrants.map(({ id, bytes }) => ({ id, bytes, ...summary(measured, id) }));
  const wrong = contenders.find(
    ({ id, error }) => ['transformers-fp32', 'tensorflow'].includes(id) && !(error < FLOAT_ERROR),
  );
  if (wrong) throw new Error(`${made.about.name}: ${wrong.id} computes something else (${wrong.error})`);
  const engine = contenders.find(({ id }) => id === 'engine');
  // The limit is that of one thread.
  const rates = engine &&
    counts.threads === 1 && { engine: made.multiplyAdds / engine.ms.median / 1e6, limit };
  return { threads: counts.threads, contenders, ...(rates && { rates }) };
}

function summary(measured: Measured, id: string): Pick<Contender, 'ms' | 'ratio' | 'error'> {
  const [own, ours, float] = [id, 'int8', 'fp32'].map((each) => measured[each]!) as [
    Measured[string],
    Measured[string],
    Measured[string],
  ];
  return {
    ms: spread(own.times),
    ratio: spread(ratios(own.times, ours.times)),
    error: relativeError(own.logits.flat(), float.logits.flat()),
  };
}
