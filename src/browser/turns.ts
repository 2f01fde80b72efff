/** Resolves in a task of its own: what the browser has to answer and to draw goes first. No timer, which a tab at the back is slow to get. */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

let last: Promise<void> = Promise.resolve();

/** Does a piece of work in a task of its own, after what was asked for before it. */
export function inTurn(work: () => void): void {
  last = last
    .then(nextTask)
    .then(work)
    .catch((error: unknown) => reportError(error));
}

/** Resolves once all that was asked for with `inTurn` is done, and what that asked for in its turn. */
export async function settled(): Promise<void> {
  for (let seen: Promise<void> | null = null; seen !== last;) {
    seen = last;
    await seen;
  }
}
