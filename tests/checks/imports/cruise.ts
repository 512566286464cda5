import { dirname, join } from 'node:path';
import { openTree } from '../tree.ts';
import { arrows } from './rules.ts';

/**
 * The configuration of dependency-cruiser for the tree under `root`. It is computed, because the
 * doors are those of the rooms that stand there.
 */
export function cruiseConfig(root: string): object {
  return {
    forbidden: arrows(root),
    options: {
      doNotFollow: { path: 'node_modules' },
      exclude: {
        path: [
          'node_modules/\\.',
          '^web/static/',
          '(^|/)(\\.svelte-kit|paraglide|build)/',
          // They stand in a project of whoever takes them, where the package is installed.
          '^clients/[^/]+/samples/',
          ...peers(root),
        ],
      },
      // Types count: a room that names another's type needs that room.
      tsPreCompilationDeps: 'specify',
      detectProcessBuiltinModuleCalls: true,
      enhancedResolveOptions: {
        exportsFields: ['exports'],
        conditionNames: ['svelte', 'import', 'node', 'default', 'types'],
        extensions: ['.ts', '.js', '.mjs', '.svelte', '.json', '.d.ts'],
        mainFields: ['module', 'main', 'types'],
      },
      webpackConfig: { fileName: join(import.meta.dirname, 'aliases.mjs') },
    },
  };
}

/** Programs that benches measure beside this one: they have packages of their own, and rules of their own. */
function peers(root: string): string[] {
  return openTree(root)
    .files.filter((file) => /^bench\/.+\/package\.json$/.test(file))
    .map((file) => `^${dirname(file)}/`);
}
