/** The worker's side of the protocol. */

import type { Runner, Start } from './protocol.ts';

/** Answers 'start' with a loaded network, 'run' with the time of one run and its logits. */
export function serveRunner(load: (start: Start) => Promise<Runner>): void {
  let runner: Runner | undefined;
  const arranged = new Map<number, Float32Array>();
  const answer = async (message: Message): Promise<unknown> => {
    if ('start' in message) {
      runner = await load(message.start);
      return null;
    }
    if (!runner) throw new Error('not started');
    const { index, picture } = message.run;
    const input = arranged.get(index) ?? runner.arrange(picture);
    arranged.set(index, input);
    const from = performance.now();
    const logits = await runner.run(input);
    return { ms: performance.now() - from, logits: Array.from(logits) };
  };
  addEventListener('message', ({ data }: MessageEvent<Message>) => {
    answer(data).then(
      (done) => postMessage({ done }),
      (error: unknown) => postMessage({ failed: String(error) }),
    );
  });
}

type Message = { start: Start } | { run: { index: number; picture: Float32Array } };
