import { expect, test } from 'vitest';
import { CLEAN, type Files, found, lines, plant } from '../planted.ts';
import { tidy } from './tidy.ts';

const ROOM = 'server/apps/rhythm/plays';

async function findings(change: Files): Promise<string[]> {
  return found(tidy, plant(CLEAN, change));
}

test('a tidy house has no findings', async () => {
  expect(await findings({})).toEqual([]);
});

test.each([
  [`${ROOM}/actions/submit-play.ts`, 'an action', 80],
  [`${ROOM}/listeners/on-play.ts`, 'a listener', 40],
  [`${ROOM}/jobs/purge-plays.ts`, 'a job', 40],
  [`${ROOM}/channels/play.ts`, 'a channel', 150],
  [`${ROOM}/rules/judge.ts`, 'a rule', 200],
  [`${ROOM}/store.ts`, 'a store', 200],
  [`${ROOM}/store/plays.ts`, 'a store', 200],
  [`${ROOM}/module.ts`, 'a module', 60],
  [`${ROOM}/limits.ts`, 'a server file', 200],
  ['server/kernel/clock.ts', 'a server file', 200],
  [`${ROOM}/plays.test.ts`, 'a test', 400],
  ['web/src/lib/kernel/words.ts', 'a file of the web app', 250],
  ['tests/journeys/evening.ts', 'a file', 250],
])('%s, %s, has at most %i lines', async (file, seat, linesMax) => {
  expect(await findings({ [file]: lines(linesMax) })).toEqual([]);
  expect(await findings({ [file]: lines(linesMax + 1) })).toEqual([
    `${file} has ${linesMax + 1} lines; ${seat} has at most ${linesMax}`,
  ]);
});

test('a component has at most 250 lines', async () => {
  const file = 'web/src/lib/apps/rhythm/PlayPage.svelte';
  expect(await findings({ [file]: '<p>one</p>\n'.repeat(251) })).toEqual([
    `${file} has 251 lines; a file of the web app has at most 250`,
  ]);
});

test('a door has at most 30 lines, and holds nothing but named re-exports', async () => {
  const file = `${ROOM}/index.ts`;
  const exports = (count: number) =>
    Array.from({ length: count }, (_line, i) => `export { a${i} } from './store.ts';\n`).join('');
  expect(await findings({ [file]: exports(30) })).toEqual([]);
  expect(await findings({ [file]: exports(31) })).toEqual([
    `${file} has 31 lines; a door has at most 30`,
  ]);
  const wrong =
    "export { a } from './store.ts';\nexport * from './store.ts';\nexport const b = 1;\n";
  expect(await findings({ [file]: wrong })).toEqual([
    `${file}:2 a door holds named re-exports and nothing else`,
    `${file}:3 a door holds named re-exports and nothing else`,
  ]);
});

test('an index.ts that is no door is found', async () => {
  expect(
    await findings({ 'server/kernel/db/index.ts': "export { query } from './db.ts';\n" }),
  ).toEqual(['server/kernel/db/index.ts is a barrel: only a room has an index.ts, its door']);
});

const long = (head: string, count: number) => `${head} {\n${'  work();\n'.repeat(count - 2)}}\n`;

test.each([
  ['function', long('export function play()', 71), 'play'],
  ['arrow', long('export const play = () =>', 71), 'play'],
  ['method', `class A {\n${long('play()', 71)}}\n`, 'play'],
])('a %s of more than 70 lines is found', async (_kind, text, name) => {
  const file = 'server/kernel/clock.ts';
  const [only, ...others] = await findings({ [file]: text });
  expect(only).toMatch(new RegExp(`^${file}:\\d ${name} has 71 lines; a function has at most 70$`));
  expect(others).toEqual([]);
});

test('a function of 70 lines is not, nor is a long describe of a test', async () => {
  expect(await findings({ 'server/kernel/clock.ts': long('export function play()', 70) })).toEqual(
    [],
  );
  expect(
    await findings({ 'server/kernel/clock.test.ts': long('describe("all", () =>', 90) }),
  ).toEqual([]);
});

test('a long function in a component is found at its own line', async () => {
  const file = 'web/src/lib/apps/rhythm/PlayPage.svelte';
  const text = `<p>one</p>\n<script lang="ts">\n${long('function play()', 71)}</script>\n`;
  expect(await findings({ [file]: text })).toEqual([
    `${file}:3 play has 71 lines; a function has at most 70`,
  ]);
});

test('a room without README is found, and one that leaves out what it must say', async () => {
  expect(await findings({ [`${ROOM}/README.md`]: null })).toEqual([`${ROOM} has no README.md`]);
  expect(await findings({ [`${ROOM}/README.md`]: '# Plays\n\n## Words\n' })).toEqual([
    `${ROOM}/README.md has no section "Tells"`,
    `${ROOM}/README.md has no section "Hears"`,
  ]);
  const long = `## Words\n## Tells\n## Hears\n${'text\n'.repeat(58)}`;
  expect(await findings({ [`${ROOM}/README.md`]: long })).toEqual([
    `${ROOM}/README.md has 61 lines; a README has at most 60`,
  ]);
});

test('a folder of code that is neither seat nor port is found; a port and data are not', async () => {
  expect(await findings({ [`${ROOM}/queries/best.ts`]: 'export const x = 1;\n' })).toEqual([
    `${ROOM}/queries is no seat of a room, and no port either: it has no port.ts`,
  ]);
  expect(
    await findings({
      [`${ROOM}/tokens/port.ts`]: 'export const x = 1;\n',
      [`${ROOM}/tokens/jose.ts`]: 'export const x = 1;\n',
      [`${ROOM}/catalogue/arirang.json`]: '{}\n',
    }),
  ).toEqual([]);
});

test('code on a floor of rooms but in none of them is found, and a capability on no storey', async () => {
  expect(
    await findings({
      'server/apps/rhythm/words.ts': 'export const x = 1;\n',
      'server/capabilities/weather/module.ts': 'export const x = 1;\n',
      'server/capabilities/weather/README.md': '## Words\n## Tells\n## Hears\n',
    }),
  ).toEqual([
    'server/apps/rhythm/words.ts stands on a floor of rooms but in no room',
    'server/capabilities/weather/module.ts weather is on no storey',
  ]);
});
