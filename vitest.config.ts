import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/{unit,charts,content,models,site}/**/*.test.ts'],
    environment: 'node',
    // Drawings that leave the site take its stylesheets with them, as text.
    css: { include: /\?raw$/ },
    maxWorkers: 2,
    // What a slow and busy laptop meets: a limit finds what hangs, not what is slow.
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
