import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, afterEach, expect, test } from 'vitest';
import { serve } from '../../src/build/server.mjs';
import { findFirefox } from './browser.mjs';

const executablePath = findFirefox();
if (executablePath === undefined)
  throw new Error('No Firefox found. Install one, or name it: FIREFOX_PATH=/path/to/firefox');

let browser: Browser;
let page: Page;
let site: string;
let faults: string[];
let server: Awaited<ReturnType<typeof serve>>;

beforeAll(async () => {
  server = await serve({ dir: 'dist', port: 0 });
  site = server.url;
  browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    timeout: 120_000,
    defaultViewport: { width: 1280, height: 800 },
  });
});
afterAll(async () => {
  await browser.close();
  server.server.close();
});

beforeEach(async () => {
  page = await browser.newPage();
  page.setDefaultTimeout(120_000);
  faults = [];
  page.on('pageerror', (error) => faults.push(String(error)));
});
afterEach(async () => {
  await page.close();
  expect(faults).toEqual([]);
});

/** Runs the network that the page has chosen, until the panel of what really ran has a session: the answer on load is one of ours. */
async function run(): Promise<void> {
  // Before the picture is there, a press does nothing.
  await page.waitForSelector('.lab[data-ready=true] .lab-run button[aria-disabled=false]');
  await page.click('.lab-run button');
  await page.waitForSelector('.lab-panel');
}

/** Waits for the first element, then for its text to hold a part. */
async function shows(selector: string, part: string): Promise<void> {
  await page.waitForFunction(
    (selector: string, part: string) => document.querySelector(selector)?.textContent.includes(part) === true,
    {},
    selector,
    part,
  );
}

test('a reading page shows text, formulas and figures, and leads to the same block in the other language', async () => {
  await page.goto(`${site}en/paper/identity-mapping/`);
  await shows('h1', 'Identity');
  await page.waitForSelector('main .katex');
  await page.click('header a[lang^=zh]');
  await page.waitForFunction(() => location.pathname.endsWith('/zh/paper/identity-mapping/'));
  await shows('h1', '恒等');
});

test('the search answers', async () => {
  await page.goto(`${site}en/search/?q=shortcut`);
  await shows('.hits', 'hortcut');
});

test('a network names a picture on the CPU', async () => {
  await page.goto(`${site}en/lab/?model=resnet-20&backend=wasm&image=cat`);
  await run();
  await shows('.lab-result:not(.old) li', 'cat');
});

test("the site's own engine gives the recorded scores to the last bit", async () => {
  for (const model of ['resnet-20', 'plain-56']) {
    await page.goto(`${site}en/lab/?model=${model}&backend=engine&image=cat`);
    await run();
    await page.click('.lab-panel summary');
    await shows('.lab-panel', 'scores at most 0.0000%');
    await shows('.lab-panel', "This site's own engine");
  }
});

test('a branch is cut, and the verdict says what became of the answer', async () => {
  await page.goto(`${site}en/lab/blocks/?model=resnet-20`);
  // Before the picture is there, a press does nothing.
  await page.waitForSelector('.lab[data-ready=true] .lab-run button[aria-disabled=false]');
  await page.click('.lab-run button');
  await page.waitForSelector('.lab[data-done=true]');
  await page.click('.gates input[type=checkbox]');
  await shows('.bench-verdict', '%');
});

test('the page of what can be kept lists it', async () => {
  await page.goto(`${site}en/offline/`);
  await page.waitForSelector('.offline-row button');
});
