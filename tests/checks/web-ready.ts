import { join } from 'node:path';
import { runScript, runTool } from './tool.ts';
import type { Tree } from './tree.ts';

const prepared = new WeakMap<Tree, Promise<void>>();

/**
 * Makes what the web app's types rest on and no one commits: SvelteKit's generated types and the
 * message functions. Once a tree, however many steps ask; nothing where there is no web app.
 */
export function prepareWeb(tree: Tree): Promise<void> {
  const ready = prepared.get(tree) ?? prepare(tree);
  prepared.set(tree, ready);
  return ready;
}

async function prepare(tree: Tree): Promise<void> {
  if (!tree.has('web/vite.config.ts')) return;
  const web = join(tree.root, 'web');
  const steps = [
    () => runTool('@sveltejs/kit', ['sync'], web, 'svelte-kit'),
    () => runScript(join(import.meta.dirname, 'compile-messages.ts'), [], web),
  ];
  for (const step of steps) {
    const { code, out, err } = await step();
    if (code !== 0) throw new Error(`the web app could not be made ready: ${err || out}`);
  }
}
