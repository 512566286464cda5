import { expect, test } from 'vitest';
import { CLEAN, type Files, found, plant } from '../planted.ts';
import { keeps } from './keeps.ts';

const ROOM = 'server/apps/rhythm/plays';
const MODULE = `${ROOM}/module.ts`;
const SQL = `${ROOM}/migrations/002-more.sql`;
const STORE = `${ROOM}/store.ts`;

async function findings(...changes: Files[]): Promise<string[]> {
  return found(keeps, plant(CLEAN, ...changes));
}

const keepsOf = (list: string): Files => ({
  [MODULE]: (CLEAN[MODULE] ?? '').replace(/keeps: .*,\n/, `keeps: ${list},\n`),
});
const PLAY = "{ table: 'rhythm.play', person: 'player_id', exported: 'all', forgotten: 'deleted' }";

test('a house that says what becomes of each person has no findings', async () => {
  expect(await findings()).toEqual([]);
});

test.each([
  ['person_id uuid not null'],
  ['"author_id" uuid'],
  ['who uuid references identity.person (id)'],
  ['who uuid not null references identity.account'],
])('a table with the column %s must be kept', async (column) => {
  const name = column.split(' ')[0]?.replaceAll('"', '') ?? '';
  const sql = `create table if not exists rhythm.note (\n  id uuid primary key,\n  ${column}\n);\n`;
  expect(await findings({ [SQL]: sql })).toContain(
    `${MODULE} rhythm.note.${name} names a person, and keeps: does not say how it is exported and forgotten`,
  );
});

test('a second column with a person must be kept as well, also one that is added later', async () => {
  const sql = 'alter table rhythm.play add column song_id uuid, add column owner_id uuid;\n';
  expect(await findings({ [SQL]: sql })).toEqual([
    `${MODULE} rhythm.play.owner_id names a person, and keeps: does not say how it is exported and forgotten`,
  ]);
});

test('a column in a comment, a check or a text is none', async () => {
  const sql = `create table rhythm.note (
  id uuid primary key, -- person_id uuid
  kind text not null default 'person_id uuid' check (kind in ('a', 'b')),
  constraint no_person check (kind <> 'person_id'),
  unique (id, kind)
);
`;
  expect(await findings({ [SQL]: sql })).toEqual([]);
});

test('keeps that name no table or no column are found, and those that leave out half', async () => {
  expect(await findings(keepsOf(`[${PLAY}, ${PLAY.replace('.play', '.song')}]`))).toEqual([
    `${MODULE}:9 keeps rhythm.song, which no migration of rhythm.plays makes`,
  ]);
  expect(await findings(keepsOf(`[${PLAY}, ${PLAY.replace('player_id', 'singer')}]`))).toEqual([
    `${MODULE}:9 says that rhythm.play.singer names the person; there is no such column`,
  ]);
  expect(await findings(keepsOf("[{ table: 'rhythm.play', person: 'player_id' }]"))).toEqual([
    `${MODULE}:9 does not say how rhythm.play is exported`,
    `${MODULE}:9 does not say how rhythm.play is forgotten`,
  ]);
});

test('what is omitted or blanked must be there, and be able to be blank', async () => {
  const more = (text: string) => keepsOf(`[${PLAY.replace(" forgotten: 'deleted'", ` ${text}`)}]`);
  expect(await findings(more("omit: ['score'], forgotten: 'deleted'"))).toEqual([]);
  expect(await findings(more("omit: ['secret'], forgotten: 'deleted'"))).toEqual([
    `${MODULE}:9 names the column secret, which rhythm.play does not have`,
  ]);
  expect(await findings(more("omit: secrets, forgotten: 'deleted'"))).toEqual([
    `${MODULE}:9 omit: and blank: of rhythm.play must be lists of columns, written out`,
  ]);
  expect(await findings(more("blank: ['score'], forgotten: 'deleted'"))).toEqual([
    `${MODULE}:9 blanks columns of rhythm.play, whose rows are not anonymised`,
  ]);
  expect(await findings(more("blank: ['score'], forgotten: 'anonymised'"))).toEqual([
    `${MODULE}:9 cannot blank rhythm.play.player_id, which may not be null`,
    `${MODULE}:9 cannot blank rhythm.play.score, which may not be null`,
  ]);
  expect(await findings(more("forgotten: 'hidden'"))).toEqual([
    `${MODULE}:9 forgets rhythm.play in no way there is: "hidden"`,
  ]);
});

test('rows in a primary key cannot be anonymised; those that may be null can', async () => {
  const sql = `create table rhythm.note (
  player_id uuid,
  actor_id uuid,
  primary key (player_id)
);
`;
  const note = (person: string) =>
    `{ table: 'rhythm.note', person: '${person}', exported: 'all', forgotten: 'anonymised' }`;
  const all = keepsOf(`[${PLAY}, ${note('player_id')}, ${note('actor_id')}]`);
  expect(await findings({ [SQL]: sql }, all)).toEqual([
    `${MODULE}:9 cannot blank rhythm.note.player_id, which may not be null`,
  ]);
});

test('a column that a later migration lets be null can be blanked', async () => {
  const table =
    'create table rhythm.note (id uuid primary key, player_id uuid, why text not null);';
  const note = `{ table: 'rhythm.note', person: 'player_id', exported: 'all', forgotten: 'anonymised', blank: ['why'] }`;
  const all = keepsOf(`[${PLAY}, ${note}]`);
  expect(await findings({ [SQL]: table }, all)).toEqual([
    `${MODULE}:9 cannot blank rhythm.note.why, which may not be null`,
  ]);
  const later = SQL.replace('002', '003');
  const loosened = 'alter table rhythm.note add column at date, alter column why drop not null;';
  expect(await findings({ [SQL]: table, [later]: loosened }, all)).toEqual([]);
});

test('what a law keeps names the law', async () => {
  const kept = PLAY.replace('deleted', 'kept by law');
  expect(await findings(keepsOf(`[${kept}]`))).toEqual([
    `${MODULE}:9 keeps rhythm.play by a law that it does not name`,
  ]);
  const lawful = kept.replace(' }', ", law: 'Commercial Act, article 33: ten years' }");
  expect(await findings(keepsOf(`[${lawful}]`))).toEqual([]);
});

test('a table that would hold the rows of somebody who leaves is found', async () => {
  const leaning = (end: string) => ({
    [SQL]: `create table rhythm.log (play uuid not null references rhythm.play (id)${end});\n`,
  });
  const says = `${SQL} rhythm.log would hold rows of rhythm.play that must be deleted with their person`;
  expect(await findings(leaning(''))).toEqual([says]);
  expect(await findings(leaning(' on delete restrict'))).toEqual([says]);
  expect(await findings(leaning(' on delete cascade'))).toEqual([]);
  expect(await findings(leaning(' on delete set null'))).toEqual([]);
  const sql = `create table rhythm.log (play uuid, foreign key (play) references rhythm.play (id));\n`;
  expect(await findings({ [SQL]: sql })).toEqual([says]);
});

test('the kernel says of its own tables what becomes of the people in them', async () => {
  const file = 'server/kernel/keeps/kernel-tables.ts';
  const sql = 'create table kernel.note (id uuid primary key, actor_id uuid);\n';
  const migration = { 'server/kernel/db/migrations/002-note.sql': sql };
  expect(await findings(migration)).toEqual([
    `${file} kernel.note.actor_id names a person, and keeps: does not say how it is exported and forgotten`,
  ]);
  const kept = `{ table: 'kernel.note', person: 'actor_id', exported: 'nothing: x', forgotten: 'deleted' }`;
  const told = { [file]: `export const kernelKeeps: Keep[] = [${kept}];\n` };
  expect(await findings(migration, told)).toEqual([]);
  expect(await findings(told)).toEqual([
    `${file}:1 keeps kernel.note, which no kernel migration makes`,
  ]);
});

test('keeps may stand in a constant beside the module; what cannot be read is found', async () => {
  const beside = { [`${ROOM}/kept.ts`]: `export const kept = [${PLAY}] as const;\n` };
  const imported = keepsOf('kept');
  imported[MODULE] = `import { kept } from './kept.ts';\n${imported[MODULE] ?? ''}`;
  expect(await findings(beside, imported)).toEqual([]);
  expect(await findings(keepsOf('allOf(rhythm)'))).toContain(
    `${MODULE}:9 keeps: must be a list of objects, written out`,
  );
});

test('a table that two rooms make is found in both', async () => {
  const other = 'server/apps/rhythm/songs/migrations/001-play.sql';
  expect(await findings({ [other]: 'create table rhythm.play (id uuid);\n' })).toEqual([
    `${ROOM}/migrations/001-play.sql rhythm.play is made by rhythm.songs too`,
    `${other} rhythm.play is made by rhythm.plays too`,
  ]);
});

test('what is made outside of the own schema is found, and foreign keys that leave it', async () => {
  const sql = `create table play_log (id uuid);
create view identity.player as select 1;
create table rhythm.note (
  id uuid,
  song_id uuid references classes.lesson (id),
  foreign key (id) references gallery.photo (id)
);
`;
  expect(await findings({ [SQL]: sql })).toEqual([
    `${SQL} makes table play_log outside of the schema rhythm`,
    `${SQL} makes view identity.player outside of the schema rhythm`,
    `${SQL} rhythm.note has a foreign key to gallery.photo, across schemas`,
    `${SQL} rhythm.note has a foreign key to classes.lesson, across schemas`,
  ]);
});

test.each([
  ["query('select name from identity.person')", 'SQL'],
  ["query(`select 1 from rhythm.play p, identity.person q where q.id = ${'x'}`)", 'a comma join'],
  [
    "db.selectFrom('rhythm.play').innerJoin('identity.person as p', 'p.id', 'play.player_id')",
    'Kysely',
  ],
  ["const TABLE = 'identity.person'", 'a name in the store'],
  ["query('delete from kernel.event')", "the kernel's table"],
])('a table of another room in %s is found (%s)', async (code) => {
  const table = code.includes('kernel') ? 'kernel.event' : 'identity.person';
  const owner = code.includes('kernel') ? 'the kernel' : 'identity.profiles';
  expect(
    await findings({
      [STORE]: `export const a = 1;\nexport const b = () => ${code.replace('const TABLE = ', '')};\n`,
    }),
  ).toEqual([`${STORE}:2 names ${table}, which belongs to ${owner}`]);
});

test('SQL on a neighbour is found outside of the store too, and in migrations', async () => {
  const file = `${ROOM}/actions/submit-play.ts`;
  const text = `${CLEAN[file] ?? ''}export const sneak = 'update identity.person set name = $1';\n`;
  expect(await findings({ [file]: text })).toEqual([
    `${file}:15 names identity.person, which belongs to identity.profiles`,
  ]);
  expect(
    await findings({ [SQL]: '-- a\ninsert into rhythm.play\nselect id from identity.person;\n' }),
  ).toEqual([`${SQL}:3 names identity.person, which belongs to identity.profiles`]);
});

test('an operation that is called like a table is not SQL, nor is a comment', async () => {
  const file = `${ROOM}/actions/submit-play.ts`;
  const text = `${CLEAN[file] ?? ''}// from identity.person\nexport const kind = 'identity.person';\n`;
  expect(await findings({ [file]: text })).toEqual([]);
});

test('a foreign key to a neighbour in the same schema is none of its queries', async () => {
  const songs = 'server/apps/rhythm/songs';
  expect(
    await findings({
      [`${songs}/migrations/001-song.sql`]: 'create table rhythm.song (id uuid primary key);\n',
      [SQL]: 'create table rhythm.note (id uuid, song_id uuid references rhythm.song (id));\n',
    }),
  ).toEqual([]);
});

test('a store that hides its schema is found', async () => {
  expect(
    await findings({
      [STORE]: "export const a = (db) => db.withSchema('identity').selectFrom('person');\n",
    }),
  ).toEqual([`${STORE}:1 hides the schema of its tables with withSchema`]);
});
