import { defineConfig } from 'vitest/config';

/** The house on a PostgreSQL of the operator's, several nodes at once. */
export default defineConfig({
  test: {
    include: ['tests/distributed/**/*.test.ts'],
    pool: 'threads',
    testTimeout: 60_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 10_000 } },
    fileParallelism: false,
  },
});
