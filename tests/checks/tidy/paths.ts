import type { Finding } from '../finding.ts';
import type { Tree } from '../tree.ts';

/** Drawers: names under which anything may be put, so that nothing is found again. */
const DRAWER = /^(utils?|helpers?|common|services?|managers?|lib|libs|misc)$/;
const KEBAB = /^\.?[a-z0-9]+([-.][a-z0-9]+)*$/;
/** Names that the world gives: README.md, LICENSE, Dockerfile and its like. */
const GIVEN = /^([A-Z][A-Z_]*(\.(md|txt))?|Dockerfile(\.[a-z-]+)*|\.dockerignore|Chart\.yaml)$/;
const COMPONENT = /^([A-Z][A-Za-z0-9]*)(\.test)?\.(svelte|svelte\.ts)$/;
/** SvelteKit's routes: `+page.svelte`, `[songId]`, `(signed-in)`. */
const ROUTE = /^(\+[a-z]+(\.[a-z]+)*|\(?\[{0,2}(\.\.\.)?[a-zA-Z0-9=-]+\]{0,2}\)?)$/;

/** Names of files and folders: words of the domain, written one way. */
export function paths(tree: Tree): Finding[] {
  return tree.files.flatMap((file) => [...drawers(file), ...spelling(file)]);
}

function drawers(file: string): Finding[] {
  // The one folder of that name is SvelteKit's own.
  const segments = file.replace(/^web\/src\/lib\//, 'web/src/').split('/');
  const drawer = segments.find((segment) => DRAWER.test(segment.replace(/\..*$/, '')));
  if (drawer === undefined) return [];
  return [
    { file, says: `stands in a drawer, "${drawer}"`, mend: 'name it after the noun it is about' },
  ];
}

function spelling(file: string): Finding[] {
  // What the browser fetches by its address may carry the name its maker gave it.
  if (file.startsWith('web/static/')) return [];
  const isRoute = file.startsWith('web/src/routes/');
  const wrong = file.split('/').find((name) => !isSpelled(name, isRoute));
  if (wrong === undefined) return [];
  const wanted = wrong.endsWith('.svelte') ? 'PascalCase.svelte' : 'kebab-case';
  return [{ file, says: `"${wrong}" is not ${wanted}`, mend: `git mv it to ${wanted}` }];
}

function isSpelled(name: string, isRoute: boolean): boolean {
  if (isRoute && ROUTE.test(name)) return true;
  if (name.endsWith('.svelte')) return COMPONENT.test(name);
  return KEBAB.test(name) || GIVEN.test(name) || COMPONENT.test(name);
}
