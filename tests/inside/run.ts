/**
 * npm run inside: how quickly /lab/inside/ of the built site answers. Bytes from the first touch to the first live state, the
 * durations of interactions by Chromium's own event timing, frames a second of a camera that is none.
 */

import { chromium, type Page } from '@playwright/test';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { serve } from '../../src/build/server.mjs';
import { args, browser } from '../browser.mjs';

const FAKE = ['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream'];

const { server, url } = await serve({ dir: 'dist', port: 0 });
let sent = 0;
server.prependListener('request', ({ socket }: IncomingMessage, response: ServerResponse) => {
  const before = socket.bytesWritten;
  response.on('finish', () => (sent += socket.bytesWritten - before));
});
const chrome = await chromium.launch({ executablePath: browser(), args: [...args, ...FAKE] });
const context = await chrome.newContext({ serviceWorkers: 'block', permissions: ['camera'] });
const page = await context.newPage();
await page.addInitScript(() => {
  const seen: { name: string; duration: number; id: number }[] = [];
  Object.assign(globalThis, { seen });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & { interactionId: number })[])
      if (entry.interactionId > 0)
        seen.push({ name: entry.name, duration: entry.duration, id: entry.interactionId });
  }).observe({ type: 'event', durationThreshold: 16, buffered: true } as PerformanceObserverInit);
});
await page.goto(`${url}en/lab/inside/`);
await page.locator('.inside[data-ready=true]').waitFor();
await page.waitForLoadState('networkidle');
const before = sent;
const started = performance.now();
await page.locator('[data-cut="3"]').click();
await page.locator('.inside[data-live=true]').waitFor();
const firstLive = performance.now() - started;
await page.waitForLoadState('networkidle');
const bytes = sent - before;

const slow = await interact(page);
const rate = await film(page);
await chrome.close();
server.closeAllConnections();
server.close();
console.log(JSON.stringify({ bytes, firstLive: Math.round(firstLive), ...slow, rate }, null, 2));

/** Cuts, walks and enlarges; the durations of all interactions, 16 ms where Chromium lists none because it was shorter. */
async function interact(on: Page) {
  await on.evaluate(() => (globalThis as unknown as { seen: unknown[] }).seen.splice(0));
  let count = 0;
  const press = async (act: () => Promise<unknown>) => {
    await act();
    count++;
    await on.waitForTimeout(150);
  };
  for (let round = 0; round < 3; round++) {
    for (const block of [1, 2, 5, 8]) await press(() => on.locator(`[data-cut="${block}"]`).click());
    await press(() => on.locator('[data-strip=f][data-block="3"]').click());
    await press(() => on.locator('.inside-large-map').click());
    for (let i = 0; i < 4; i++) {
      await press(() => on.locator('[data-strip=f][data-block="3"]').press('ArrowRight'));
    }
    await press(() => on.keyboard.press('Escape'));
    await press(() => on.locator('[data-strip=sum][data-block="5"]').press(' '));
    for (const sample of ['dog', 'ship']) {
      await press(() => on.locator(`.lab-samples input[value=${sample}]`).check({ force: true }));
    }
  }
  const seen = await on.evaluate(
    () => (globalThis as unknown as { seen: { duration: number; id: number }[] }).seen,
  );
  const longest = new Map<number, number>();
  for (const { id, duration } of seen) longest.set(id, Math.max(longest.get(id) ?? 0, duration));
  const all = [...longest.values(), ...Array.from({ length: Math.max(0, count - longest.size) }, () => 16)];
  all.sort((a, b) => a - b);
  const at = (share: number) => all[Math.min(all.length - 1, Math.floor(all.length * share))];
  return { interactions: count, median: at(0.5), p75: at(0.75), most: all.at(-1) };
}

async function film(on: Page): Promise<number> {
  await on.getByText('Camera, live').click();
  await on.waitForTimeout(6000);
  const text = await on.locator('.inside-rate').innerText();
  return Number(/\d+/.exec(text)?.[0]);
}
