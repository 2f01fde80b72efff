// @ts-check
// npm test [-- unit e2e …]: every check, or those named, one after another; the last line says how many passed.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { fromPlaywright, fromVitest, sum, summary } from './counts.mjs';
import { ensureBrowser } from './browser.mjs';
import { findFirefox } from './firefox/browser.mjs';

/** @typedef {import('./counts.mjs').Count} Count */

const VITEST = 'test-results/vitest.json';
const BUILT = 'test-results/built.json';
const FIREFOX = 'test-results/firefox.json';
const PLAYWRIGHT = 'test-results/playwright.json';

/** @type {Record<string, (soFar: Record<string, Count>) => Count>} */
const PARTS = {
  // The types of the content collections, which the linter reads, are made first.
  lint: () => once('astro sync && eslint . --max-warnings 0 && depcruise src models --config'),
  spelling: () => once('cspell --no-progress'),
  format: () => once('prettier --check --log-level warn .'),
  types: () => once('astro check'),
  unit: () =>
    counted(`vitest run --reporter=default --reporter=json --outputFile.json=${VITEST}`, VITEST, fromVitest),
  build: () => once('npm run build'),
  built: (soFar) => {
    if (soFar.build?.failed) throw new Error('there is no new build to look at');
    const config = '--config tests/built/vitest.config.ts';
    return counted(
      `vitest run ${config} --reporter=default --reporter=json --outputFile.json=${BUILT}`,
      BUILT,
      fromVitest,
    );
  },
  e2e: (soFar) => {
    if (soFar.build?.failed) throw new Error('there is no new build to test in the browser');
    ensureBrowser();
    return counted('playwright test --reporter=list,json', PLAYWRIGHT, fromPlaywright);
  },
  firefox: (soFar) => {
    if (soFar.build?.failed) throw new Error('there is no new build to open in Firefox');
    if (findFirefox() === undefined) {
      console.log('There is no Firefox here: its smoke test is left out (FIREFOX_PATH names one).');
      return { passed: 0, failed: 0, skipped: 1 };
    }
    const config = '--config tests/firefox/vitest.config.ts';
    return counted(
      `vitest run ${config} --reporter=default --reporter=json --outputFile.json=${FIREFOX}`,
      FIREFOX,
      fromVitest,
    );
  },
};

const named = process.argv.slice(2);
const unknown = named.filter((name) => !(name in PARTS));
if (unknown.length) {
  console.error(`There is no part ${unknown.join(', ')}; the parts are: ${Object.keys(PARTS).join(', ')}`);
  process.exit(2);
}

/** @type {Record<string, Count>} */
const results = {};
for (const [name, part] of Object.entries(PARTS)) {
  if (named.length && !named.includes(name)) continue;
  const start = Date.now();
  console.log(`\n── ${name}`);
  results[name] = attempt(part);
  console.log(`── ${name}: ${summary(results[name])} in ${((Date.now() - start) / 1000).toFixed(0)} s`);
}
const total = sum(Object.values(results));
console.log(`\n${summary(total)}`);
process.exitCode = total.failed || !total.passed ? 1 : 0;

/** A part that cannot even start is one failure, and the next part still runs. */
function attempt(/** @type {(soFar: Record<string, Count>) => Count} */ part) {
  try {
    return part(results);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

/** Runs a command, its output streaming past; says whether it succeeded. */
function succeeds(/** @type {string} */ command) {
  const env = { ...process.env, PLAYWRIGHT_JSON_OUTPUT_FILE: PLAYWRIGHT, ASTRO_TELEMETRY_DISABLED: '1' };
  return spawnSync(command, { shell: true, stdio: 'inherit', env }).status === 0;
}

/** A command that counts as one. */
function once(/** @type {string} */ command) {
  const passed = succeeds(command);
  return { passed: Number(passed), failed: Number(!passed), skipped: 0 };
}

/**
 * A command that writes a report of its own tests. One that fails without naming a failed test has failed once, and so has
 * one that writes none.
 * @param {string} command
 * @param {string} file
 * @param {(report: any) => Count} read
 */
function counted(command, file, read) {
  rmSync(file, { force: true });
  const passed = succeeds(command);
  if (!existsSync(file)) return { passed: 0, failed: 1, skipped: 0 };
  const count = read(JSON.parse(readFileSync(file, 'utf8')));
  return passed || count.failed ? count : { ...count, failed: 1 };
}
