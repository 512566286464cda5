import { expect, test } from 'vitest';
import { CLEAN, type Files, found, plant } from '../planted.ts';
import { imports } from './imports.ts';

const PLAYS = 'server/apps/rhythm/plays';
const PROFILES = 'server/capabilities/identity/profiles';
const use = (specifier: string) =>
  `import * as all from '${specifier}';\nexport const used = all;\n`;
const useType = (specifier: string) => `export type Used = typeof import('${specifier}');\n`;
/** Files that are entered, so that they are no orphans. */
const leaf = 'export const x = 1;\n';

const installed = (name: string): Files => ({
  [`node_modules/${name}/package.json`]: `{ "name": "${name}", "type": "module", "exports": { ".": "./index.js", "./*": "./index.js" } }`,
  [`node_modules/${name}/index.js`]: leaf,
});

async function findings(change: Files): Promise<string[]> {
  return found(imports, plant(CLEAN, installed('vitest'), installed('svelte'), change));
}

test('a house whose imports look down and go through doors has no findings', async () => {
  const peer = {
    'bench/http/peer/package.json': '{}',
    'bench/http/peer/server.js': use('a-package-of-its-own'),
  };
  expect(await findings(peer)).toEqual([]);
});

// Each tree costs a process of dependency-cruiser: so many arrows stand in one.
test('arrows that look up or sideways are found, each with its rule', async () => {
  const all = await findings({
    'server/kernel/db/people.ts': use(`../../capabilities/identity/profiles/index.ts`),
    [`${PROFILES}/on-play.ts`]: use('../../../apps/rhythm/plays/index.ts'),
    'server/apps/gallery/photos/index.ts': "export { used } from './store.ts';\n",
    'server/apps/gallery/photos/store.ts': use('../../rhythm/plays/index.ts'),
    'server/capabilities/booking/slots/index.ts': "export { used } from './store.ts';\n",
    'server/capabilities/booking/slots/store.ts': use('../../payments/orders/index.ts'),
    'server/capabilities/payments/orders/index.ts': "export { x } from './store.ts';\n",
    'server/capabilities/payments/orders/store.ts': leaf,
    'server/capabilities/search/module.ts': use('../identity/profiles/index.ts'),
    'server/capabilities/search/words.ts': use('../payments/orders/index.ts'),
    'server/capabilities/journal/days/store.ts': use('../../search/index.ts'),
    'server/capabilities/search/index.ts': "export { used } from './words.ts';\n",
    [`${PROFILES}/up.ts`]: use('../../search/index.ts'),
    'server/kernel/house.ts': use('../house.ts'),
    'server/commands/start.ts': use('../house.ts'),
    'server/start.ts': use('./house.ts'),
  });
  expect(all.toSorted()).toEqual(
    [
      `server/kernel/db/people.ts must not import ${PROFILES}/index.ts (kernel-knows-no-room)`,
      `${PROFILES}/on-play.ts must not import ${PLAYS}/index.ts (capabilities-know-no-app)`,
      `server/apps/gallery/photos/store.ts must not import ${PLAYS}/index.ts (apps-know-no-other-app)`,
      'server/capabilities/booking/slots/store.ts must not import server/capabilities/payments/orders/index.ts (storey-upper)',
      'server/capabilities/search/words.ts must not import server/capabilities/payments/orders/index.ts (storey-middle)',
      'server/capabilities/journal/days/store.ts must not import server/capabilities/search/index.ts (storey-middle)',
      `${PROFILES}/up.ts must not import server/capabilities/search/index.ts (storey-ground)`,
      'server/kernel/house.ts must not import server/house.ts (kernel-knows-no-room)',
      'server/start.ts must not import server/house.ts (house-is-the-roof)',
    ].toSorted(),
  );
});

test('whoever enters a room otherwise than by its door is found', async () => {
  const all = await findings({
    [`${PLAYS}/rules/own.ts`]: use('./judge.ts'),
    [`${PLAYS}/best.ts`]: use('../../../capabilities/identity/profiles/store.ts'),
    [`${PLAYS}/name.ts`]: useType('../../../capabilities/identity/profiles/rules/name.ts'),
    [`${PLAYS}/late.ts`]:
      "export const late = () => import('../../../capabilities/identity/profiles/limits.ts');\n",
    'server/house.ts': `${CLEAN['server/house.ts'] ?? ''}${use('./apps/rhythm/plays/store.ts')}`,
    'tests/journeys/evening.test.ts': use('../../server/apps/rhythm/plays/store.ts'),
    'tests/journeys/door.test.ts': use('../../server/apps/rhythm/plays/index.ts'),
    'server/apps/rhythm/songs/rules/chart.ts': use('../../plays/rules/judge.ts'),
    'server/apps/rhythm/songs/store.ts': use('../plays/rules/judge.ts'),
    'server/apps/rhythm/songs/songs.test.ts': use('./store.ts'),
  });
  expect(all.toSorted()).toEqual(
    [
      `${PLAYS}/best.ts must not import ${PROFILES}/store.ts (door)`,
      `${PLAYS}/name.ts must not import ${PROFILES}/rules/name.ts (door)`,
      `${PLAYS}/late.ts must not import ${PROFILES}/limits.ts (door)`,
      `server/house.ts must not import ${PLAYS}/store.ts (door-of-the-house)`,
      `tests/journeys/evening.test.ts must not import ${PLAYS}/store.ts (door)`,
      `server/apps/rhythm/songs/store.ts must not import ${PLAYS}/rules/judge.ts (door-of-rules)`,
    ].toSorted(),
  );
});

test('rules that are not pure are found, and what they reach when they are lent', async () => {
  const all = await findings({
    [`${PLAYS}/rules/judge.ts`]:
      "import { hash } from './hash.ts';\nexport const judge = (hits: number) => hash(hits);\n",
    [`${PLAYS}/rules/hash.ts`]:
      "import { createHash } from 'node:crypto';\nexport const hash = (n: number) => createHash('md5').update(`${n}`).digest().length;\n",
    [`${PLAYS}/rules/best.ts`]: use('../store.ts'),
    [`${PLAYS}/rules/row.ts`]: use('../../../../kernel/db/db.ts'),
    [`${PLAYS}/rules/room.ts`]: use('../limits.ts'),
    [`${PLAYS}/rules/judge.test.ts`]: use('node:fs'),
  });
  expect(all.toSorted()).toEqual(
    [
      `${PLAYS}/rules/hash.ts must not import crypto (rules-use-no-machine)`,
      `${PLAYS}/rules/best.ts must not import ${PLAYS}/store.ts (rules-are-pure)`,
      `${PLAYS}/rules/row.ts must not import server/kernel/db/db.ts (rules-are-pure)`,
      `${PLAYS}/rules/judge.ts is lent to the browser as @madang/server/rhythm/judge, yet reaches crypto: ${PLAYS}/rules/judge.ts -> ${PLAYS}/rules/hash.ts -> crypto`,
    ].toSorted(),
  );
});

test('a lent module that is not there is found', async () => {
  const all = await findings({
    'server/package.json': (CLEAN['server/package.json'] ?? '').replace('judge.ts', 'gone.ts'),
  });
  expect(all).toEqual([
    `server/package.json @madang/server/rhythm/judge leads to ${PLAYS}/rules/gone.ts, which is not there`,
  ]);
});

test('the web app takes from the server by name only, and its floors look down', async () => {
  const svelte = (specifier: string) =>
    `<script lang="ts">\n  import * as all from '${specifier}';\n  export const used = all;\n</script>\n`;
  const all = await findings({
    'web/src/lib/kernel/ui/Shell.svelte': svelte('$lib/apps/rhythm/words.ts'),
    'web/src/lib/apps/rhythm/words.ts': leaf,
    'web/src/lib/apps/rhythm/judge.ts': use(
      '../../../../../server/apps/rhythm/plays/rules/judge.ts',
    ),
    'web/src/lib/apps/gallery/Wall.svelte': svelte('$lib/apps/rhythm/words.ts'),
    'web/src/lib/capabilities/identity/me.ts': use('$lib/apps/rhythm/words.ts'),
    'web/src/routes/+page.svelte': svelte('$lib/apps/rhythm/words.ts'),
  });
  expect(all.toSorted()).toEqual(
    [
      'web/src/lib/kernel/ui/Shell.svelte must not import web/src/lib/apps/rhythm/words.ts (web-kernel-knows-no-room)',
      'web/src/lib/apps/gallery/Wall.svelte must not import web/src/lib/apps/rhythm/words.ts (web-apps-know-no-other-app)',
      'web/src/lib/capabilities/identity/me.ts must not import web/src/lib/apps/rhythm/words.ts (web-capabilities-know-no-app)',
      `web/src/lib/apps/rhythm/judge.ts must not import ${PLAYS}/rules/judge.ts (web-by-package-exports)`,
    ].toSorted(),
  );
});

test('cycles, orphans, dead ends, tests and undeclared packages are found', async () => {
  const all = await findings({
    'server/kernel/a.ts': "import type { B } from './b.ts';\nexport interface A { b: B }\n",
    'server/kernel/b.ts': "import type { A } from './a.ts';\nexport interface B { a: A }\n",
    'server/kernel/alone.ts': leaf,
    'server/kernel/dead-end.ts': use('./gone.ts'),
    'server/kernel/clock.test.ts': leaf,
    'server/kernel/uses-test.ts': use('./clock.test.ts'),
    'server/kernel/testing/house.ts': use('../db/db.ts'),
    'server/kernel/uses-kit.ts': use('./testing/house.ts'),
    'server/kernel/clock.bench.test.ts': use('./testing/house.ts'),
    'server/kernel/uses-package.ts': use('undeclared'),
    'server/kernel/uses-dev.ts': use('tool'),
    'server/commands/contract.ts': "export const tool = () => import('tool');\n",
    'server/package.json': (CLEAN['server/package.json'] ?? '').replace(
      '"exports"',
      '"devDependencies": { "tool": "1.0.0" },\n  "exports"',
    ),
    ...installed('tool'),
    ...installed('undeclared'),
  });
  expect(all.toSorted()).toEqual(
    [
      'server/kernel/a.ts must not import server/kernel/a.ts -> server/kernel/b.ts -> server/kernel/a.ts (no-cycle)',
      'server/kernel/alone.ts is imported by nothing and imports nothing (no-orphan)',
      'server/kernel/dead-end.ts must not import ./gone.ts (resolves)',
      'server/kernel/uses-test.ts must not import server/kernel/clock.test.ts (not-a-test)',
      'server/kernel/uses-kit.ts must not import server/kernel/testing/house.ts (testing-is-for-tests)',
      'server/kernel/uses-package.ts must not import node_modules/undeclared/index.js (declared-packages)',
      'server/kernel/uses-dev.ts must not import node_modules/tool/index.js (no-dev-package)',
    ].toSorted(),
  );
});
