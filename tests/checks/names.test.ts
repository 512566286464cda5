import { expect, test } from 'vitest';
import { names } from './names.ts';
import { CLEAN, found, plant } from './planted.ts';

const ROOM = 'server/apps/rhythm/plays';
const ACTION = `${ROOM}/actions/submit-play.ts`;
const action = (from: string, to: string) => ({
  [ACTION]: (CLEAN[ACTION] ?? '').replace(from, to),
});

test('a house that calls everything by one name has no findings', async () => {
  expect(await found(names, plant(CLEAN))).toEqual([]);
});

test.each([
  [
    'operation',
    action('rhythm.plays.submitPlay', 'rhythm.plays.sendPlay'),
    `${ACTION}:7 is the operation rhythm.plays.sendPlay; its file says rhythm.plays.submitPlay`,
  ],
  [
    'export',
    action('const submitPlay', 'const sendPlay'),
    `${ACTION}:7 exports sendPlay; its file says submitPlay`,
  ],
  [
    'missing export',
    action('export const', 'const'),
    `${ACTION}:7 exports no action; its file says submitPlay`,
  ],
  [
    'address of another room',
    action("'/rhythm/plays'", "'/rhythm/playset/new'"),
    `${ACTION}:7 has the path /rhythm/playset/new; its room is at /rhythm/plays`,
  ],
  [
    'permission that is not written out',
    action("'guest'", 'PERMISSION'),
    `${ACTION}:7 does not write out its permission`,
  ],
  ['file without action', { [ACTION]: 'export const x = 1;\n' }, `${ACTION} declares no action`],
])('an action is found by its %s', async (_what, change, says) => {
  expect(await found(names, plant(CLEAN, change))).toContain(says);
});

test('an action of one word is found', async () => {
  const text = (CLEAN[ACTION] ?? '').replaceAll('submitPlay', 'submit');
  const tree = plant(CLEAN, { [`${ROOM}/actions/submit.ts`]: text });
  expect(await found(names, tree)).toContain(`${ROOM}/actions/submit.ts is not called verb-noun`);
});

test('an action that no test of its room names is found; a comment does not count', async () => {
  const tree = plant(CLEAN, {
    [`${ROOM}/plays.test.ts`]: '// submitPlay\n',
    [`${ROOM}/outsider.test.ts`]: null,
    'server/capabilities/identity/profiles/plays.test.ts': 'submitPlay();\n',
  });
  expect(await found(names, tree)).toEqual([
    `${ACTION} submitPlay appears in no test of rhythm.plays`,
    `${ROOM}/outsider.test.ts is missing; ${ACTION} is not for anyone`,
  ]);
});

test('an action is named in a test by its operation, too', async () => {
  const tree = plant(CLEAN, { [`${ROOM}/plays.test.ts`]: "call('rhythm.plays.submitPlay');\n" });
  expect(await found(names, tree)).toEqual([]);
});

test('an action that the outsider does not try is found, unless it is for anyone', async () => {
  const without = { [`${ROOM}/outsider.test.ts`]: "call('somethingElse');\n" };
  expect(await found(names, plant(CLEAN, without))).toEqual([
    `${ROOM}/outsider.test.ts does not try submitPlay; ${ACTION} is not for anyone`,
  ]);
  expect(await found(names, plant(CLEAN, without, action("'guest'", "'anyone'")))).toEqual([]);
});

test.each([
  'actions/list-plays.ts',
  'listeners/on-play.ts',
  'jobs/purge-plays.ts',
  'channels/play.ts',
])('%s that its module does not list is found', async (seat) => {
  const tree = plant(CLEAN, { [`${ROOM}/${seat}`]: 'export const x = 1;\n' });
  expect(await found(names, tree)).toContain(
    `${ROOM}/${seat} is not in ${ROOM}/module.ts, so nobody can call it`,
  );
});
