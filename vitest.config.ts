import { defineConfig } from 'vitest/config';

const common = {
  pool: 'threads',
  testTimeout: 30_000,
  hookTimeout: 60_000,
  // Of what is waited for: a machine that is busy is late, and what never comes fails all the same.
  expect: { poll: { timeout: 10_000 } },
} as const;

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          ...common,
          name: 'server',
          include: ['server/**/*.test.ts', 'tests/journeys/**/*.test.ts'],
          globalSetup: ['server/testing/global-setup.ts'],
          isolate: false,
        },
      },
      {
        test: { ...common, name: 'checks', include: ['tests/checks/**/*.test.ts'], isolate: false },
      },
      './web/vitest.config.ts',
      {
        test: {
          ...common,
          name: 'bench',
          include: ['bench/**/*.test.ts'],
          testTimeout: 180_000,
          fileParallelism: false,
          sequence: { groupOrder: 2 },
        },
      },
      { test: { ...common, name: 'chaos', include: ['tests/chaos/**/*.test.ts'] } },
      {
        test: {
          ...common,
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts', 'web/tests/budget.test.ts'],
          globalSetup: ['tests/e2e/global-setup.ts'],
          // One browser at a time, after the rest: a player who must be on time needs the processor.
          fileParallelism: false,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
