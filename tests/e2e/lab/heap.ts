import type { CDPSession, Page } from '@playwright/test';

/** What a page and its worker hold, by the browser's own account. */
export interface Heaps {
  /** Bytes in use after garbage was collected: objects and the buffers behind them. */
  bytes(): Promise<number>;
}

interface Usage {
  usedSize: number;
  backingStorageSize: number;
}

type Send = (method: string) => Promise<unknown>;

/** To be asked for before the page starts its worker. */
export async function watchHeaps(page: Page): Promise<Heaps> {
  const session = await page.context().newCDPSession(page);
  const workers: Send[] = [];
  session.on('Target.attachedToTarget', ({ sessionId }) => workers.push(sender(session, sessionId)));
  await session.send('Target.setAutoAttach', {
    autoAttach: true,
    waitForDebuggerOnStart: false,
    flatten: false,
  });
  const own: Send = (method) => session.send(method as 'Runtime.getHeapUsage');
  return {
    async bytes() {
      let sum = 0;
      for (const send of [own, ...workers]) {
        await send('HeapProfiler.collectGarbage');
        const { usedSize, backingStorageSize } = (await send('Runtime.getHeapUsage')) as Usage;
        sum += usedSize + backingStorageSize;
      }
      return sum;
    },
  };
}

/** Sends to a worker, whose answers come as messages of the page's session. */
function sender(session: CDPSession, sessionId: string): Send {
  let ids = 0;
  return (method) =>
    new Promise((resolve) => {
      const id = ++ids;
      const take = (event: { sessionId: string; message: string }) => {
        const answer = JSON.parse(event.message) as { id?: number; result?: unknown };
        if (event.sessionId !== sessionId || answer.id !== id) return;
        session.off('Target.receivedMessageFromTarget', take);
        resolve(answer.result);
      };
      session.on('Target.receivedMessageFromTarget', take);
      void session.send('Target.sendMessageToTarget', {
        sessionId,
        message: JSON.stringify({ id, method }),
      });
    });
}
