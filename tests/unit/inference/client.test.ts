import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createClient, type Client } from '../../../src/inference/client.ts';
import { FakeWorker, job } from './fake-worker.ts';

let client: Client;

beforeEach(() => {
  vi.useFakeTimers();
  FakeWorker.all = [];
  client = createClient(() => new FakeWorker(), 1000);
});
afterEach(() => void vi.useRealTimers());

/** Lets everything that is ready to go on go on. */
const settle = () => vi.advanceTimersByTimeAsync(0);

test('that the engine had to be replaced is said with the result', async () => {
  const run = client.run(job());
  await settle();
  FakeWorker.last.done('wasm', { instead: 'the plan does not hold' });
  await expect(run).resolves.toMatchObject({ provider: 'wasm', note: 'engine-failed' });
});

describe('one worker', () => {
  test('none before the first run, the same for the next', async () => {
    expect(FakeWorker.all).toHaveLength(0);
    for (let i = 0; i < 2; i++) {
      const run = client.run(job());
      await settle();
      FakeWorker.last.done();
      await expect(run).resolves.toMatchObject({ provider: 'wasm', note: null });
    }
    expect(FakeWorker.all).toHaveLength(1);
  });

  test('a second click waits for the first and starts no second load', async () => {
    const runs = [client.run(job()), client.run(job())];
    await settle();
    expect(FakeWorker.last.requests).toHaveLength(1);
    FakeWorker.last.done();
    await settle();
    expect(FakeWorker.all).toHaveLength(1);
    expect(FakeWorker.last.requests).toHaveLength(2);
    FakeWorker.last.done();
    await Promise.all(runs);
  });

  test('another backend gets another worker', async () => {
    for (const backend of ['wasm', 'webgpu'] as const) {
      const run = client.run(job(backend));
      await settle();
      FakeWorker.last.done(backend);
      await run;
    }
    expect(FakeWorker.all.map(({ ended }) => ended)).toEqual([true, false]);
  });

  test('ends when idle, and comes back', async () => {
    const first = client.run(job());
    await settle();
    FakeWorker.last.done();
    await first;
    await vi.advanceTimersByTimeAsync(1001);
    expect(FakeWorker.last.ended).toBe(true);
    void client.run(job());
    await settle();
    expect(FakeWorker.all).toHaveLength(2);
    await vi.advanceTimersByTimeAsync(5000);
    expect(FakeWorker.last.ended).toBe(false);
  });
});

test('progress is passed on', async () => {
  const seen: unknown[] = [];
  void client.run(job(), { onProgress: (progress) => seen.push(progress) });
  await settle();
  FakeWorker.last.progress(40);
  expect(seen).toEqual([{ stage: 'download', loaded: 40, total: 100 }]);
});

describe('failures', () => {
  test('a failed load is forgotten: the retry begins afresh', async () => {
    const run = client.run(job());
    const failed = expect(run).rejects.toMatchObject({ code: 'download-cut' });
    await settle();
    FakeWorker.last.fail('download-cut');
    await failed;
    expect(FakeWorker.last.ended).toBe(true);
    const retry = client.run(job());
    await settle();
    FakeWorker.last.done();
    await expect(retry).resolves.toMatchObject({ provider: 'wasm' });
    expect(FakeWorker.all).toHaveLength(2);
  });

  test('a worker whose script cannot be fetched', async () => {
    const run = client.run(job());
    const failed = expect(run).rejects.toMatchObject({ code: 'network' });
    await settle();
    FakeWorker.last.onerror?.({} as ErrorEvent);
    await failed;
  });

  test('cancel ends the worker; what waited behind it still runs', async () => {
    const stop = new AbortController();
    const first = expect(client.run(job(), { signal: stop.signal })).rejects.toMatchObject({
      code: 'cancelled',
    });
    const second = client.run(job());
    await settle();
    stop.abort();
    await first;
    await settle();
    expect(FakeWorker.all.map(({ ended }) => ended)).toEqual([true, false]);
    FakeWorker.last.done();
    await second;
  });

  test('cancelled before its turn, it never starts', async () => {
    const stop = new AbortController();
    const first = client.run(job());
    const second = expect(client.run(job(), { signal: stop.signal })).rejects.toMatchObject({
      code: 'cancelled',
    });
    await settle();
    stop.abort();
    FakeWorker.last.done();
    await first;
    await second;
    expect(FakeWorker.all.flatMap(({ requests }) => requests)).toHaveLength(1);
  });
});

describe('a GPU that fails', () => {
  const fail = async (code: 'device-lost' | 'run-failed' | 'wrong-result') => {
    await settle();
    FakeWorker.last.fail(code, 'webgpu');
    await settle();
  };
  const backends = () => FakeWorker.all.map(({ requests }) => requests[0]?.job.backend);

  test('in auto the CPU takes over, says so, and stays', async () => {
    const run = client.run(job('auto'));
    await fail('run-failed');
    FakeWorker.last.done('wasm');
    await expect(run).resolves.toMatchObject({ provider: 'wasm', note: 'gpu-failed' });
    void client.run(job('auto'));
    await settle();
    expect(FakeWorker.last.requests.map((request) => request.job.backend)).toEqual(['engine', 'engine']);
  });

  test('asked for by name it is a failure', async () => {
    const failed = expect(client.run(job('webgpu'))).rejects.toMatchObject({ code: 'run-failed' });
    await fail('run-failed');
    await failed;
  });

  test('lost once, it is set up again', async () => {
    const run = client.run(job('webgpu'));
    await fail('device-lost');
    FakeWorker.last.done('webgpu');
    await expect(run).resolves.toMatchObject({ provider: 'webgpu', note: 'gpu-recovered' });
    expect(backends()).toEqual(['webgpu', 'webgpu']);
  });

  test('lost twice, the CPU takes over', async () => {
    const run = client.run(job('webgpu'));
    await fail('device-lost');
    await fail('device-lost');
    FakeWorker.last.done('wasm');
    await expect(run).resolves.toMatchObject({ provider: 'wasm', note: 'gpu-lost' });
    expect(backends()).toEqual(['webgpu', 'webgpu', 'engine']);
  });

  test.each(['auto', 'webgpu'] as const)(
    'that computes something else is not asked again (%s)',
    async (wanted) => {
      const run = client.run(job(wanted));
      await fail('wrong-result');
      FakeWorker.last.done('wasm');
      await expect(run).resolves.toMatchObject({ provider: 'wasm', note: 'gpu-wrong' });
      const next = client.run(job(wanted));
      await settle();
      FakeWorker.last.done('wasm');
      await expect(next).resolves.toMatchObject({ note: 'gpu-wrong' });
      expect(backends()).toEqual([wanted, 'engine']);
    },
  );

  test('a CPU that computes something else too is a failure', async () => {
    const failed = expect(client.run(job('auto'))).rejects.toMatchObject({ code: 'wrong-result' });
    await fail('wrong-result');
    FakeWorker.last.fail('wrong-result', 'wasm');
    await failed;
  });

  test('a failed download is not the fault of the GPU', async () => {
    const failed = expect(client.run(job('auto'))).rejects.toMatchObject({ code: 'network' });
    await settle();
    FakeWorker.last.fail('network', 'webgpu');
    await failed;
    expect(FakeWorker.all).toHaveLength(1);
  });
});
