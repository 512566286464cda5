import { defineConfig } from 'vitest/config';

const common = { pool: 'threads', testTimeout: 30_000, hookTimeout: 60_000 } as const;

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
      { test: { ...common, name: 'checks', include: ['tests/checks/**/*.test.ts'], isolate: false } },
      './web/vitest.config.ts',
    ],
  },
});
