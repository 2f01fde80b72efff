import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/{unit,charts,content,models,site}/**/*.test.ts'],
    environment: 'node',
    maxWorkers: 2,
  },
});
