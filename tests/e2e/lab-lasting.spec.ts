import { expect, test, type Page, type Worker } from '@playwright/test';
import { watchHeaps } from './lab/heap.ts';
import { Lab } from './lab/lab.ts';

/** Put before the worker's script: keeps every WebAssembly memory in sight and counts the runs that are asked for. */
const WATCH = `
self.memories = [];
self.asked = 0;
WebAssembly.Memory = class extends WebAssembly.Memory {
  constructor(about) { super(about); self.memories.push(this); }
};
self.addEventListener('message', () => self.asked++);
`;

interface Watched {
  memories: WebAssembly.Memory[];
  asked: number;
}

async function watch(page: Page): Promise<void> {
  await page.route(/worker-.*\.js/, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: WATCH + (await response.text()) });
  });
}

const workerOf = (page: Page): Worker => page.workers().find((worker) => /worker-/.test(worker.url()))!;

/** Bytes of the runtime's own heap. */
const runtimeHeap = (page: Page): Promise<number> =>
  workerOf(page).evaluate(() =>
    (globalThis as unknown as Watched).memories.reduce((sum, { buffer }) => sum + buffer.byteLength, 0),
  );

/** Presses "Run it again" so many times, each time when the run before is over. */
const runs = (page: Page, count: number) =>
  page.locator('.lab-run button').evaluate(async (button, n) => {
    for (let i = 0; i < n; i++) {
      (button as HTMLButtonElement).click();
      do await new Promise((resolve) => setTimeout(resolve));
      while (button.getAttribute('aria-disabled') === 'true');
    }
  }, count);

test('500 runs in a row keep no more than 20 MB', async ({ page }) => {
  await watch(page);
  const heaps = await watchHeaps(page);
  const held = async () => (await heaps.bytes()) + (await runtimeHeap(page));
  const lab = new Lab(page, 'en');
  await lab.open('?backend=wasm');
  await lab.run();
  await expect(lab.best).toContainText('cat');
  await runs(page, 20);
  const before = await held();
  // The runtime's heap is seen: network, runtime and maps do not fit into less.
  expect(await runtimeHeap(page)).toBeGreaterThan(10e6);
  await runs(page, 500);
  const asked = await workerOf(page).evaluate(() => (globalThis as unknown as Watched).asked);
  expect(asked).toBe(521);
  expect((await held()) - before).toBeLessThan(20e6);
  await expect(lab.best).toContainText('cat');
});

test('a second click starts no second load', async ({ page }) => {
  const binaries: string[] = [];
  page.on('request', (request) => {
    if (request.url().endsWith('.wasm')) binaries.push(request.url());
  });
  await watch(page);
  const lab = new Lab(page, 'zh');
  await lab.open('?backend=wasm');
  await lab.button('run').dblclick();
  await page.locator('.lab-run button').click();
  await expect(lab.best).toContainText('猫');
  expect(binaries).toHaveLength(1);
  expect(page.workers().filter((worker) => /worker-/.test(worker.url()))).toHaveLength(1);
});

test('leaving the page ends the work, and coming back finds it cancelled', async ({ page }) => {
  const lab = new Lab(page, 'en');
  await lab.open('?backend=wasm');
  await page.route('**/weights.bin*', () => {});
  await lab.run();
  await expect.poll(() => page.workers().length).toBe(1);
  // As a browser does that keeps the page for the back button.
  await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true })));
  await expect.poll(() => page.workers().length).toBe(0);
  await expect(page.getByRole('status').filter({ hasText: 'Cancelled' })).toHaveCount(1);
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  await lab.run();
  await expect(lab.best).toContainText('cat');
});

test('when nothing has run for a while, network and runtime are let go', async ({ page }) => {
  await page.clock.install();
  const lab = new Lab(page, 'en');
  await lab.open('?backend=wasm');
  await lab.run();
  await expect(lab.best).toContainText('cat');
  expect(page.workers().length).toBeGreaterThan(0);
  await page.clock.fastForward('02:01');
  await expect.poll(() => page.workers().length).toBe(0);
  // The next run loads again, from this device.
  await lab.button('run.again').click();
  await expect(lab.facts).toContainText(/downloaded 0 B, from this device 1\d\.\d MB/);
});
