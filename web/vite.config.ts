import { paraglideVitePlugin } from '@inlang/paraglide-js';
import adapter from '@sveltejs/adapter-static';
import { sveltekit } from '@sveltejs/kit/vite';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'vite';

/** Where `npm start` listens: `vite dev` passes every call under /api to it. */
const house = process.env['MADANG_URL'] ?? 'http://127.0.0.1:4600';

export default defineConfig({
  plugins: [
    paraglideVitePlugin({
      project: './project.inlang',
      outdir: './src/lib/paraglide',
      strategy: ['globalVariable', 'baseLocale'],
      emitTsDeclarations: false,
      isServer: 'import.meta.env.SSR',
    }),
    tailwindcss(),
    sveltekit({
      // The house serves index.html for every address that is not a file: one page, drawn in the browser.
      adapter: adapter({ pages: 'build', assets: 'build', fallback: 'index.html' }),
      alias: { $lib: 'src/lib' },
      // Registered by $lib/kernel/updates, which also shows the update banner.
      serviceWorker: { register: false },
      version: { pollInterval: 0 },
    }),
  ],
  build: { target: 'es2023' },
  server: {
    fs: { allow: ['../server/apps'] },
    proxy: { '/api': { target: house, ws: true } },
  },
});
