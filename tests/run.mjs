// @ts-check
// npm test [-- unit e2e …]: every check, or those named; the last line says how many passed.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { fromPlaywright, fromVitest, sum, summary } from './counts.mjs';
import { ensureBrowser } from './browser.mjs';
import { findFirefox } from './firefox/browser.mjs';

/** @typedef {import('./counts.mjs').Count} Count */

const VITEST = 'test-results/vitest.json';
const BUILT = 'test-results/built.json';
const FIREFOX = 'test-results/firefox.json';
const PLAYWRIGHT = 'test-results/playwright.json';
const ENV = { ...process.env, PLAYWRIGHT_JSON_OUTPUT_FILE: PLAYWRIGHT, ASTRO_TELEMETRY_DISABLED: '1' };

/**
 * The checks that only read the sources, in two lanes beside each other: each takes one core. What the linter and the compiler
 * need of the content collections, the first lane makes at its start, long before the second comes to types.
 * @type {Record<string, string>[]}
 */
const LANES = [
  { lint: 'astro sync && eslint . --max-warnings 0 && depcruise src models --config' },
  {
    spelling: 'cspell --no-progress',
    format: 'prettier --check --log-level warn .',
    types: 'astro check',
  },
];

/** @type {Record<string, (soFar: Record<string, Count>) => Count>} */
const PARTS = {
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

const names = [...LANES.flatMap((lane) => Object.keys(lane)), ...Object.keys(PARTS)];
const named = process.argv.slice(2);
const unknown = named.filter((name) => !names.includes(name));
if (unknown.length) {
  console.error(`There is no part ${unknown.join(', ')}; the parts are: ${names.join(', ')}`);
  process.exit(2);
}
const wanted = (/** @type {string} */ name) => named.length === 0 || named.includes(name);

/** @type {Record<string, Count>} */
const results = {};
await Promise.all(LANES.map(drive));
for (const [name, part] of Object.entries(PARTS)) {
  if (!wanted(name)) continue;
  const start = Date.now();
  console.log(`\n── ${name}`);
  told(name, attempt(part), start);
}
const total = sum(Object.values(results));
console.log(`\n${summary(total)}`);
process.exitCode = total.failed || !total.passed ? 1 : 0;

/** The wanted checks of a lane, one after another; what each has to say comes in one piece. */
async function drive(/** @type {Record<string, string>} */ lane) {
  for (const [name, command] of Object.entries(lane).filter(([name]) => wanted(name))) {
    const start = Date.now();
    const child = spawn(command, { shell: true, env: ENV, stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => (said += String(part)));
    const passed = await new Promise((done) => child.on('close', (code) => done(code === 0)));
    console.log(`\n── ${name}\n${said}`);
    told(name, { passed: Number(passed), failed: Number(!passed), skipped: 0 }, start);
  }
}

function told(/** @type {string} */ name, /** @type {Count} */ count, /** @type {number} */ start) {
  results[name] = count;
  console.log(`── ${name}: ${summary(count)} in ${((Date.now() - start) / 1000).toFixed(0)} s`);
}

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
  return spawnSync(command, { shell: true, stdio: 'inherit', env: ENV }).status === 0;
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
