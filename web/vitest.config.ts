import { paraglideVitePlugin } from '@inlang/paraglide-js';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: import.meta.dirname,
  plugins: [
    paraglideVitePlugin({
      project: './project.inlang',
      outdir: './src/lib/paraglide',
      strategy: ['globalVariable', 'baseLocale'],
      outputStructure: 'message-modules',
    }),
    svelte({ configFile: false }),
  ],
  resolve: {
    alias: { $lib: new URL('./src/lib', import.meta.url).pathname },
    conditions: ['browser'],
  },
  test: {
    name: 'web',
    include: ['src/**/*.test.ts', 'tests/**/*.test.ts'],
    // It weighs a build: the journeys' project runs it, after the program has made one.
    exclude: ['tests/budget.test.ts'],
    pool: 'threads',
  },
});
