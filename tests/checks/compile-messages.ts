/**
 * Run in the web app's folder: makes the message functions exactly as `vite build` would, by asking
 * Vite for its own configuration and its Paraglide plugin for its first step. (The Paraglide command
 * would need the plugin's options repeated, and two sets of options drift.)
 */
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Plugin } from 'vite';

const require = createRequire(join(process.cwd(), 'package.json'));
const { resolveConfig } = (await import(
  pathToFileURL(require.resolve('vite')).href
)) as typeof import('vite');

const config = await resolveConfig({ logLevel: 'error' }, 'build');
const plugin: Plugin | undefined = config.plugins.find(
  ({ name }) => name === 'unplugin-paraglide-js',
);
const start = plugin?.buildStart;
if (!start) throw new Error('web/vite.config.ts has no Paraglide plugin with a first step');
const context = {
  addWatchFile: () => undefined,
  warn: (message: unknown) => process.stderr.write(`${String(message)}\n`),
  error(message: unknown): never {
    throw new Error(String(message));
  },
};
const handler = typeof start === 'function' ? start : start.handler;
await Reflect.apply(handler, context, [{}]);
