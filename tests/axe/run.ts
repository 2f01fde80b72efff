/**
 * npm run axe [-- zh/paper/ …]: every page of the built site, or those whose address begins so, light and dark, as axe sees it.
 * Prints what it finds; fails where it finds anything.
 */

import { AxeBuilder } from '@axe-core/playwright';
import { chromium, type Browser } from '@playwright/test';
import { filesOf } from '../../src/build/files.ts';
import { serve } from '../../src/build/server.mjs';
import { args, ensureBrowser } from '../browser.mjs';

const WORKERS = 2;

const { server, url } = await serve({ dir: 'dist', port: 0 });
const pages = filesOf('dist')
  .filter((file) => file.endsWith('.html'))
  .map((file) => file.replace(/(^|\/)index\.html$/, '$1'))
  .filter((path) => !process.argv[2] || process.argv.slice(2).some((start) => path.startsWith(start)))
  .sort();
const browser = await chromium.launch({ executablePath: ensureBrowser(), args });
const left = [...pages];
let found = 0;
try {
  await Promise.all(Array.from({ length: WORKERS }, () => work(browser)));
} finally {
  await browser.close();
  server.closeAllConnections();
  server.close();
}
console.log(`${pages.length} pages, light and dark: ${found} violations`);
process.exitCode = found ? 1 : 0;

/** Takes one page after the other until none is left. */
async function work(browser: Browser): Promise<void> {
  const context = await browser.newContext({ reducedMotion: 'reduce', serviceWorkers: 'block' });
  const page = await context.newPage();
  for (let path = left.shift(); path !== undefined; path = left.shift()) {
    if (left.length % 50 === 0) console.error(`${left.length} pages left`);
    if (path === '') await page.route('**/_astro/*.js', (route) => route.abort());
    await page.goto(url + path, { waitUntil: 'networkidle' });
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      const { violations } = await new AxeBuilder({ page }).analyze();
      for (const { id, nodes } of violations)
        for (const { target } of nodes) {
          found++;
          console.log(`${path} ${colorScheme}: ${id} at ${String(target)}`);
        }
    }
    if (path === '') await page.unroute('**/_astro/*.js');
  }
  await context.close();
}
