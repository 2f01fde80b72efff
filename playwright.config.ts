import { defineConfig } from '@playwright/test';
import { args, browser, webgpuArgs } from './tests/browser.mjs';
import { built } from './src/build/server.mjs';

const PORT = Number(process.env.E2E_PORT ?? 4399);

// The site under test is the built one, under the base path that it was built for.
const url = `http://localhost:${PORT}${built('dist').base}`;
const executablePath = browser();

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results/e2e',
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  workers: 2,
  // What a slow and busy laptop meets: a limit finds what hangs, not what is slow.
  timeout: 240_000,
  expect: { timeout: 60_000 },
  // Nothing of one test is to answer another; what keeps pages is tried in offline.spec.ts.
  use: { baseURL: url, trace: 'off', serviceWorkers: 'block' },
  webServer: { command: `node src/build/serve.mjs --port ${PORT}`, url, timeout: 120_000 },
  projects: [
    {
      name: 'wasm',
      testIgnore: '**/*.webgpu.spec.ts',
      use: { launchOptions: { executablePath, args } },
    },
    {
      // Without a GPU the first run compiles its shaders on the CPU, which takes all of it for up to 20 seconds.
      name: 'webgpu',
      testMatch: '**/*.webgpu.spec.ts',
      workers: 1,
      fullyParallel: false,
      timeout: 600_000,
      expect: { timeout: 240_000 },
      use: { launchOptions: { executablePath, args: webgpuArgs } },
    },
  ],
});
