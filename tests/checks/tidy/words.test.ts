import { expect, test } from 'vitest';
import { CLEAN, type Files, found, plant } from '../planted.ts';
import { tidy } from './tidy.ts';

const ROOM = 'server/apps/rhythm/plays';
const FILE = `${ROOM}/store.ts`;

async function findings(change: Files): Promise<string[]> {
  return found(tidy, plant(CLEAN, change));
}

test.each([
  ['server/kernel/utils/clock.ts', 'utils'],
  ['server/kernel/helpers.ts', 'helpers.ts'],
  [`${ROOM}/common.ts`, 'common.ts'],
  ['web/src/services/play.ts', 'services'],
  ['bench/managers/load.ts', 'managers'],
  ['server/kernel/lib/clock.ts', 'lib'],
  ['web/src/lib/kernel/lib/clock.ts', 'lib'],
])('%s stands in a drawer', async (file, drawer) => {
  expect(await findings({ [file]: 'export const x = 1;\n' })).toContain(
    `${file} stands in a drawer, "${drawer}"`,
  );
});

test.each([
  [`${ROOM}/rules/noteCount.ts`, '"noteCount.ts" is not kebab-case'],
  ['server/kernel/Clock_source.ts', '"Clock_source.ts" is not kebab-case'],
  ['server/kernel/httpDoor/door.ts', '"httpDoor" is not kebab-case'],
  ['web/src/lib/kernel/ui/play-button.svelte', '"play-button.svelte" is not PascalCase.svelte'],
])('%s is spelled wrong', async (file, says) => {
  expect(await findings({ [file]: 'export const x = 1;\n' })).toEqual([`${file} ${says}`]);
});

test('names that the world gives are not found', async () => {
  const files = [
    'web/src/lib/kernel/ui/PlayButton.svelte',
    'web/src/lib/kernel/session/session.svelte.ts',
    'web/src/routes/rhythm/play/[chartId]/+page.svelte',
    'web/src/routes/(signed-in)/+layout.ts',
    'web/static/fonts/PretendardVariable.woff2',
    'web/src/app.d.ts',
    'deploy/docker/Dockerfile',
    '.github/workflows/check.yml',
    'LICENSE',
    '.dockerignore',
    'CODE_OF_CONDUCT.md',
  ];
  expect(await findings(Object.fromEntries(files.map((file) => [file, '# x\n'])))).toEqual([]);
});

test.each([
  ['new Date()', 'uses new Date()'],
  ['Date.now()', 'uses Date.now'],
  ['Math.random()', 'uses Math.random'],
  ['performance.now()', 'uses performance.now'],
  ["process.env['HOME']", 'uses process.env'],
  ['process.env.HOME', 'uses process.env'],
])('%s on the server is found', async (code, says) => {
  const text = `export const a = 1;\nexport const b = ${code};\n`;
  expect(await findings({ [FILE]: text })).toEqual([`${FILE}:2 ${says}`]);
  expect(await findings({ 'server/commands/start.ts': text })).toEqual([
    `server/commands/start.ts:2 ${says}`,
  ]);
  const allowed = ['server/kernel/clock.ts', 'server/main.ts', `${ROOM}/a.test.ts`, 'web/src/a.ts'];
  for (const file of allowed) expect(await findings({ [file]: text })).toEqual([]);
});

test('a date made of an instant is no reading of the clock, nor is a word in a comment', async () => {
  expect(
    await findings({
      [FILE]: '// never Date.now()\nexport const at = (ms: number) => new Date(ms);\n',
    }),
  ).toEqual([]);
});

test('a bare number in limit: is found; a page of at least one is not', async () => {
  const action = `${ROOM}/actions/submit-play.ts`;
  const text = (limit: string) =>
    (CLEAN[action] ?? '').replace('limit: SUBMIT_LIMIT', `limit: ${limit}`);
  expect(await findings({ [action]: text("{ max: 30, windowS: 60, by: 'person' }") })).toEqual([
    `${action}:12 limit: holds the bare number 30`,
    `${action}:12 limit: holds the bare number 60`,
  ]);
  expect(
    await findings({ [action]: text('Type.Integer({ minimum: 1, maximum: PAGE_MAX })') }),
  ).toEqual([]);
  expect(await findings({ [action]: text('Type.Integer({ minimum: 1, maximum: 50 })') })).toEqual([
    `${action}:12 limit: holds the bare number 50`,
  ]);
});

const migration = (name: string, sql = 'create table rhythm.note (id uuid);\n') => ({
  [`${ROOM}/migrations/${name}`]: sql,
});

test('a migration that is misnamed, out of order or takes away is found', async () => {
  expect(await findings(migration('2-note.sql'))).toEqual([
    `${ROOM}/migrations/2-note.sql is not named like 001-noun.sql`,
  ]);
  expect(await findings(migration('003-note.sql'))).toEqual([
    `${ROOM}/migrations/003-note.sql is number 3 in place 2`,
  ]);
  expect(await findings(migration('001-note.sql'))).toEqual([
    `${ROOM}/migrations/001-play.sql is number 1 in place 2`,
  ]);
  const sql =
    "-- drop table\nalter table rhythm.play drop column score;\ncomment on table rhythm.play is 'truncate';\n";
  expect(await findings(migration('002-note.sql', sql))).toEqual([
    `${ROOM}/migrations/002-note.sql takes away what older programs use: "drop column"`,
  ]);
});

// Written in halves, so that this file keeps the rule it proves.
const DISABLE = `// ox${'lint-disable'}-next-line`;

test.each([
  [`// ${'TO'}DO: later`, `leaves work in a comment: "${'TO'}DO"`],
  [`/* ${'FIX'}ME */`, `leaves work in a comment: "${'FIX'}ME"`],
  [`const a = '${'/wo'}rk/main/x';`, `names a folder of one machine: "${'/wo'}rk"`],
  [`const a = '${'/ro'}ot/.npmrc';`, `names a folder of one machine: "${'/ro'}ot"`],
  [`// see ${'/tmp/'}plan`, `names a folder of one machine: "${'/tmp/'}plan"`],
  [`// @ts-${'ignore'}`, `silences the type checker: "@ts-${'ignore'}"`],
  [
    `${DISABLE} no-var`,
    `silences the linter without a reason: "${DISABLE.replace('-next-line', '')}"`,
  ],
])('%s is found in any file', async (text, says) => {
  expect(await findings({ 'docs/notes.md': `fine\n${text}\n` })).toEqual([
    `docs/notes.md:2 ${says}`,
  ]);
});

test('words that only look like it are not found', async () => {
  const text = [
    `const mastodon = 'https://example.org${'/wo'}rk/1';`,
    `import x from '..${'/wo'}rk/main.ts';`,
    `${DISABLE} no-control-regex -- the protocol frames with them`,
    `const a = 'todo';`,
  ];
  expect(await findings({ 'docs/notes.md': `${text.join('\n')}\n` })).toEqual([]);
});

test('a file of more than 512 KB is found, the lockfile is not', async () => {
  const text = 'x'.repeat(512 * 1024);
  expect(await findings({ 'docs/tour.gif': text, 'package-lock.json': `${text}x` })).toEqual([]);
  expect(await findings({ 'docs/tour.gif': `${text}x` })).toEqual([
    'docs/tour.gif weighs 513 KB; a file has at most 512',
  ]);
});

test.each([
  "import { setTimeout as pause } from 'node:timers/promises';\n",
  'await new Promise((resolve) => setTimeout(resolve, 50));\n',
  'await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));\n',
  'await sleep(50);\n',
])('a test that sleeps is found: %s', async (text) => {
  expect(await findings({ 'server/kernel/clock.test.ts': text })).toEqual([
    'server/kernel/clock.test.ts:1 sleeps',
  ]);
  expect(await findings({ 'server/kernel/clock.ts': text })).toEqual([]);
});

test('a timer for something else is no sleep, nor a clock that is handed in', async () => {
  const text = `const late = setTimeout(() => fail(), 5000);
const clock = { pause: (ms: number) => new Promise((resolve) => setTimeout(resolve, ms)) };
`;
  expect(await findings({ 'server/kernel/clock.test.ts': text })).toEqual([]);
});
