/** The page's side: every entrant in a worker of its own, one run at a time, in turns. */

import type { Entrant, Measured, Plan } from './protocol.ts';

const PAUSE = 20; // ms, in which the threads of the run before come to rest
const SHORT = 100; // ms; a run shorter than this comes right after one that does not count, for warm caches

interface Ran {
  ms: number;
  logits: number[];
}

/** Loads all entrants, warms them up and measures them in turns; the first in a round is another each time. */
async function measure({
  entrants,
  threads,
  warmUp,
  rounds,
  pictures,
  size,
  limit,
}: Plan): Promise<{ measured: Measured; failed: Record<string, string>; limit: number }> {
  const all = new Float32Array(await (await fetch(pictures)).arrayBuffer());
  const each = 3 * size ** 2;
  const count = all.length / each;
  const failed: Record<string, string> = {};
  const measured: Measured = {};
  const teams: { id: string; worker: Worker }[] = [];
  for (const { id, worker: file, files } of entrants) {
    const worker = new Worker(new URL(`./${file satisfies Entrant['worker']}.ts`, import.meta.url), {
      type: 'module',
    });
    try {
      await ask(worker, { start: { files, threads, size } });
      teams.push({ id, worker });
      measured[id] = { times: [], logits: [] };
    } catch (error) {
      failed[id] = String(error);
      worker.terminate();
    }
  }
  const turn = async (worker: Worker, index: number): Promise<Ran> => {
    const picture = all.slice(index * each, (index + 1) * each);
    return (await ask(worker, { run: { index, picture } })) as Ran;
  };
  for (const { id, worker } of teams)
    for (let index = 0; index < count; index++) measured[id]!.logits.push((await turn(worker, index)).logits);
  for (let round = -warmUp; round < rounds; round++) {
    const index = (round + warmUp) % count;
    for (let place = 0; place < teams.length; place++) {
      const { id, worker } = teams[(place + round + warmUp) % teams.length]!;
      await new Promise((resolve) => setTimeout(resolve, PAUSE));
      let ran = await turn(worker, index);
      if (ran.ms < SHORT) ran = await turn(worker, index);
      if (round >= 0) measured[id]!.times.push(ran.ms);
    }
  }
  for (const { worker } of teams) worker.terminate();
  return { measured, failed, limit: await spin(limit) };
}

const TURNS = 1e6;
const PER_TURN = 10 * 16; // ten sums in limit.ts, sixteen multiply-adds each

/** Billions of multiply-adds a second: the best of nine turns, since it is a limit. */
async function spin(module: string): Promise<number> {
  const bytes = Uint8Array.from(atob(module), (letter) => letter.charCodeAt(0));
  const { instance } = await WebAssembly.instantiate(bytes, {
    env: { memory: new WebAssembly.Memory({ initial: 0, maximum: 0 }) },
  });
  const turn = instance.exports['spin'] as (turns: number) => number;
  const rates = Array.from({ length: 9 }, () => {
    const from = performance.now();
    turn(TURNS);
    return (TURNS * PER_TURN) / (performance.now() - from) / 1e6;
  });
  return Math.max(...rates);
}

function ask(worker: Worker, message: unknown): Promise<unknown> {
  return new Promise((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<{ done: unknown } | { failed: string }>) => {
      if ('failed' in data) reject(new Error(data.failed));
      else resolve(data.done);
    };
    worker.onerror = (event) => reject(new Error(event.message || 'the worker did not start'));
    worker.postMessage(message);
  });
}

Object.assign(globalThis, { measure });
