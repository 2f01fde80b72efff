/** From the click in the lab of the built site to its first answer: bytes on the wire, and time. */

import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from '@playwright/test';
import { serve } from '../../src/build/server.mjs';
import { spread } from '../../src/lab/performance/spread.ts';
import type { Performance } from '../../src/lab/performance/schema.ts';

const NETWORK = 'resnet-20';
const QUERY = `en/lab/?model=${NETWORK}&backend=engine&image=cat`;
const RUN = '.lab-run button';
const ANSWER = '.lab-result:not(.old, .still) li';

interface Sent {
  name: string;
  bytes: number;
}

/** Visits the lab so many times with an empty browser. Throws an Error where the site is not built or gives no answer. */
export async function measureClick(browser: Browser, visits: number): Promise<Performance['click']> {
  const { server, url } = await serve({
    dir: fileURLToPath(new URL('../../dist', import.meta.url)),
    port: 0,
  });
  const wire = watch(server);
  const kinds = { cold: [], warm: [], again: [] } as Record<'cold' | 'warm' | 'again', Visit[]>;
  try {
    for (let visit = 0; visit < visits; visit++) {
      const context = await browser.newContext();
      const page = await context.newPage();
      for (const kind of ['cold', 'warm', 'again'] as const) {
        if (kind !== 'again') await open(page, url + QUERY);
        const before = wire.sent.length;
        const ms = await click(page, kind === 'again');
        await page.waitForLoadState('networkidle');
        kinds[kind].push({ ms, sent: wire.sent.slice(before) });
      }
      await context.close();
    }
  } finally {
    server.closeAllConnections();
    server.close();
  }
  const total = ({ sent }: Visit) => sent.reduce((sum, { bytes }) => sum + bytes, 0);
  const summary = (list: Visit[]) => ({
    bytes: Math.max(...list.map(total)),
    ms: spread(list.map(({ ms }) => ms)),
  });
  return {
    network: NETWORK,
    visits,
    cold: summary(kinds.cold),
    warm: summary(kinds.warm),
    again: summary(kinds.again),
    files: [...(kinds.cold[0]?.sent ?? [])].sort((a, b) => b.bytes - a.bytes),
  };
}

interface Visit {
  ms: number;
  sent: Sent[];
}

/** Waits until the lab is ready and nothing is on its way any more. */
async function open(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await page.locator('.lab[data-ready=true]').waitFor();
  await page.locator('canvas.lab-seen').waitFor();
  await page.waitForLoadState('networkidle');
}

/** Milliseconds from the click to the answer, by the page's own clock. */
function click(page: Page, again: boolean): Promise<number> {
  return page.evaluate(
    ([button, answer, second]) =>
      new Promise<number>((resolve, reject) => {
        const target = document.querySelector<HTMLElement>(button as string);
        if (!target) throw new Error('no button');
        const from = performance.now();
        let left = !second;
        const look = (): void => {
          // A second answer replaces the first: the list goes, then comes back, or changes its number of runs.
          const there = document.querySelector(answer as string) !== null;
          const idle = target.getAttribute('aria-disabled') !== 'true';
          if (!idle) left = true;
          if (there && left && idle) {
            observer.disconnect();
            resolve(performance.now() - from);
          }
        };
        const observer = new MutationObserver(look);
        observer.observe(document.body, {
          subtree: true,
          childList: true,
          attributes: true,
          characterData: true,
        });
        setTimeout(() => reject(new Error('no answer within a minute')), 60_000);
        target.click();
      }),
    [RUN, ANSWER, again] as const,
  );
}

/** Counts what the server writes, each answer with its headers. */
function watch(server: Server): { sent: Sent[] } {
  const sent: Sent[] = [];
  server.prependListener('request', (request: IncomingMessage, response: ServerResponse) => {
    const { socket } = request;
    const before = socket.bytesWritten;
    const name = (request.url ?? '').split('?')[0]?.split('/').at(-1) ?? '';
    response.on('finish', () => sent.push({ name, bytes: socket.bytesWritten - before }));
  });
  return { sent };
}
