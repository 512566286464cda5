import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { paraglideVitePlugin } from '@inlang/paraglide-js';
import adapter from '@sveltejs/adapter-static';
import { sveltekit } from '@sveltejs/kit/vite';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig, type Plugin } from 'vite';

/** Where `npm start` listens: `vite dev` passes every call under /api to it. */
const house = process.env['MADANG_URL'] ?? 'http://127.0.0.1:4600';

/**
 * SvelteKit's announcer of page titles hides itself by a style attribute, which the house's content
 * policy (`style-src 'self'`) refuses. Ours is in src/app.css.
 */
const announcerWithoutInlineStyle: Plugin = {
  name: 'madang-announcer',
  enforce: 'pre',
  transform: {
    filter: { id: /runtime\/components\/root\.svelte$/ },
    handler(code) {
      const plain = code.replace(/(id="svelte-announcer"[^>]*?)\s+style="[^"]*"/, '$1');
      if (plain === code)
        throw new Error('SvelteKit draws its announcer differently: look at vite.config.ts');
      return plain;
    },
  },
};

/**
 * Names this build by what it is made of: the same sources give the same name, so that a rebuild of
 * an unchanged house tells nobody of a new version.
 */
function buildName(): string {
  const hash = createHash('sha256');
  for (const folder of ['src', 'static', 'messages', '../server/apps']) {
    const root = join(import.meta.dirname, folder);
    const files = readdirSync(root, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !entry.parentPath.includes('paraglide'))
      .filter(({ name }) => !name.endsWith('.test.ts'))
      .map((entry) => join(entry.parentPath, entry.name))
      .sort();
    for (const file of files) hash.update(file).update(readFileSync(file));
  }
  return hash
    .update(readFileSync(import.meta.filename))
    .digest('hex')
    .slice(0, 12);
}

/**
 * Left alone, each set of pages that share a module becomes a file of its own: 189 of them, which a
 * phone fetches in turns. Files below this many bytes join the one whose pages are most alike; a
 * higher bound saves turns and makes the shell load what only other pages need.
 */
const FILE_BYTES_MIN = 1_000;

const codeSplitting = {
  groups: [
    // Alone: the start fills it before all else is loaded. In one file with others these run too early,
    // know no version, and every page that is not there reloads itself for ever.
    { name: 'payload', test: /[\\/]runtime[\\/]client[\\/]payload\.js$/, priority: 1 },
    {
      name: 'part',
      test: /[\\/]src[\\/]lib[\\/]/,
      entriesAware: true,
      entriesAwareMergeThreshold: FILE_BYTES_MIN,
    },
  ],
};

/** Styles by their hash alone: their names list the pages that share them, and stand in the shell. */
const assetFileNames = '_app/immutable/assets/[hash][extname]';

function isStyle(file: string): boolean {
  return file.endsWith('.css');
}

const build = buildName();

export default defineConfig({
  plugins: [
    paraglideVitePlugin({
      project: './project.inlang',
      outdir: './src/lib/paraglide',
      strategy: ['globalVariable', 'baseLocale'],
      outputStructure: 'message-modules',
      emitTsDeclarations: false,
      isServer: 'import.meta.env.SSR',
    }),
    announcerWithoutInlineStyle,
    tailwindcss(),
    sveltekit({
      // The house serves index.html for every address that is not a file: one page, drawn in the browser.
      adapter: adapter({
        pages: 'build',
        assets: 'build',
        fallback: 'index.html',
        precompress: true,
      }),
      alias: { $lib: 'src/lib' },
      // Registered by $lib/kernel/updates, which also shows the update banner.
      serviceWorker: { register: false },
      version: { name: build, pollInterval: 0 },
    }),
  ],
  define: { MADANG_BUILD: JSON.stringify(build) },
  build: {
    target: 'es2023',
    assetsInlineLimit: 0,
    // The list of what each lazy part imports weighs 2 KB in the shell: only styles are fetched ahead of it.
    modulePreload: { resolveDependencies: (_file, needed) => needed.filter(isStyle) },
  },
  environments: {
    client: { build: { rolldownOptions: { output: { codeSplitting, assetFileNames } } } },
  },
  server: {
    fs: { allow: ['../server/apps'] },
    proxy: { '/api': { target: house, ws: true } },
  },
});
