import { defineConfig } from 'vitest/config';

/** The built site in an installed Firefox: run after `npm run build`. */
export default defineConfig({
  test: {
    include: ['tests/firefox/**/*.test.ts'],
    environment: 'node',
    testTimeout: 240_000,
    hookTimeout: 240_000,
  },
});
