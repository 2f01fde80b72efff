// @ts-check
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';

/** For a Chromium without a window that calls nobody. */
export const args = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** WebGPU computed by the CPU; without these, and without a GPU, there is no adapter. */
export const webgpuArgs = [
  ...args,
  '--enable-unsafe-webgpu',
  '--use-webgpu-adapter=swiftshader',
  '--enable-features=Vulkan',
  '--use-vulkan=swiftshader',
  '--ignore-gpu-blocklist',
];

/** The shell is Chromium without its own windows, toolbars and tabs, which take as long to start as a page. */
const COMMANDS = [
  'chromium-headless-shell',
  'google-chrome-stable',
  'google-chrome',
  'chromium',
  'chromium-browser',
];
const APPLICATIONS = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** The Chromium to use: the one named in CHROMIUM_PATH, else an installed one, else Playwright's own download. */
export function findBrowser() {
  const named = process.env.CHROMIUM_PATH;
  if (named && !existsSync(named)) throw new Error(`CHROMIUM_PATH names ${named}, which does not exist`);
  const onPath = (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((dir) => COMMANDS.map((name) => join(dir, name)));
  return [named, ...onPath, ...APPLICATIONS, chromium.executablePath()].find(
    (file) => file && existsSync(file),
  );
}

/** Finds a Chromium, or installs one: with Playwright, else, as root on Debian and its kin, with apt. */
export function ensureBrowser() {
  const steps = [
    ['npx playwright install chromium'],
    ...['chromium-headless-shell', 'chromium'].map((name) =>
      process.getuid?.() === 0 ? ['apt-get update', `apt-get install -y ${name} fonts-noto-cjk`] : [],
    ),
  ];
  for (const commands of steps) {
    if (findBrowser()) break;
    attempt(commands);
  }
  return browser();
}

/** The path of the Chromium to use; throws where there is none. */
export function browser() {
  const found = findBrowser();
  if (!found)
    throw new Error(
      'No Chromium found. Install Chrome or Chromium, or name one: CHROMIUM_PATH=/path/to/chromium',
    );
  return found;
}

/** Runs commands until one fails: without a network or apt the next way is tried. */
function attempt(/** @type {string[]} */ commands) {
  try {
    for (const command of commands) {
      console.log(`No Chromium yet: ${command}`);
      const [program = '', ...rest] = command.split(' ');
      execFileSync(program, rest, {
        stdio: 'inherit',
        timeout: 300_000,
        shell: process.platform === 'win32',
      });
    }
  } catch (error) {
    console.log(error instanceof Error ? error.message : error);
  }
}
