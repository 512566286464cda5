import { expect, test } from 'vitest';
import { needs } from './needs.ts';
import { CLEAN, type Files, found, plant } from './planted.ts';

const MODULE = 'server/apps/rhythm/plays/module.ts';
const moduleWith = (needed: string): Files => ({
  [MODULE]: (CLEAN[MODULE] ?? '').replace("['identity.profiles']", needed),
});

test('a house whose rooms say what they need has no findings', async () => {
  expect(await found(needs, plant(CLEAN))).toEqual([]);
});

test('a door that is entered without being declared is found where it is entered', async () => {
  expect(await found(needs, plant(CLEAN, moduleWith('[]')))).toEqual([
    'server/apps/rhythm/plays/actions/submit-play.ts:1 enters identity.profiles, which rhythm.plays does not say it needs',
  ]);
});

test('a type that is imported is a need as well', async () => {
  const store =
    "import type { readMe } from '../../../capabilities/identity/profiles/index.ts';\nexport type Me = typeof readMe;\n";
  const tree = plant(CLEAN, moduleWith('[]'), {
    'server/apps/rhythm/plays/actions/submit-play.ts': 'export const x = 1;\n',
    'server/apps/rhythm/plays/store.ts': store,
  });
  expect(await found(needs, tree)).toEqual([
    'server/apps/rhythm/plays/store.ts:1 enters identity.profiles, which rhythm.plays does not say it needs',
  ]);
});

test('what only tests enter is no need', async () => {
  const tree = plant(CLEAN, {
    'server/capabilities/identity/profiles/profiles.test.ts':
      "import '../../../apps/rhythm/plays/index.ts';\n",
  });
  expect(await found(needs, tree)).toEqual([]);
});

test('a declared need that no file enters is found', async () => {
  const tree = plant(CLEAN, moduleWith("['identity.profiles', 'rhythm.songs']"));
  expect(await found(needs, tree)).toEqual([
    `${MODULE}:7 needs rhythm.songs, but no file enters its door`,
  ]);
});

test('needs that cannot be read are found', async () => {
  expect(await found(needs, plant(CLEAN, moduleWith('NEEDS')))).toEqual([
    `${MODULE}:4 needs: must be an array of room names, written out`,
  ]);
});

test('a room that is called otherwise than its folder is found', async () => {
  const tree = plant(CLEAN, {
    [MODULE]: (CLEAN[MODULE] ?? '').replace('rhythm.plays', 'rhythm.games'),
  });
  expect(await found(needs, tree)).toContain(
    `${MODULE}:4 is called rhythm.games; its folder says rhythm.plays`,
  );
});

test('a folder of a room without module is found, and a module that declares none', async () => {
  const tree = plant(CLEAN, {
    'server/apps/rhythm/songs/store.ts': 'export const songs = 1;\n',
    [MODULE]: 'export const plays = {};\n',
  });
  const all = await found(needs, tree);
  expect(all).toContain('server/apps/rhythm/songs has no module.ts');
  expect(all).toContain(`${MODULE} declares no room`);
});

test('rooms that need each other are found, although no files import each other', async () => {
  const tree = plant(CLEAN, {
    'server/capabilities/identity/profiles/on-play.ts':
      "import { submitPlay } from '../../../apps/rhythm/plays/index.ts';\nexport const heard = submitPlay;\n",
  });
  expect(await found(needs, tree)).toContainEqual(
    expect.stringContaining(
      'closes a circle of rooms: rhythm.plays -> identity.profiles -> rhythm.plays',
    ),
  );
});

test('a room that the house does not list is found', async () => {
  const tree = plant(CLEAN, {
    'server/house.ts':
      "import { profiles } from './capabilities/identity/profiles/module.ts';\nexport const house = [profiles];\n",
  });
  expect(await found(needs, tree)).toEqual(['server/house.ts does not list rhythm.plays']);
});

test('a capability with a module of its own is one room', async () => {
  const folder = 'server/capabilities/search';
  const tree = plant(CLEAN, {
    [`${folder}/module.ts`]: "export const search = room({ name: 'search', needs: [] });\n",
    [`${folder}/actions/find-things.ts`]: 'export const findThings = 1;\n',
    'server/house.ts': `${CLEAN['server/house.ts']}import './capabilities/search/module.ts';\n`,
  });
  expect(await found(needs, tree)).toEqual([]);
});
