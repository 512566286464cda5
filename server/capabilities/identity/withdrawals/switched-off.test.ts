import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { migrateHouse } from '../../../kernel/house/open.ts';
import { bind, port } from '../../../kernel/room/port.ts';
import { room, type Room } from '../../../kernel/room/room.ts';
import { openMadang, type Madang } from '../../../testing/madang.ts';
import { playOf, readChart, submit } from '../../../testing/plays.ts';
import { tracesOf } from '../../../testing/traces.ts';
import { closeWithdrawals } from './jobs/close-withdrawals.ts';
import { SETTLE_MINUTES } from './limits.ts';

const LEAVE = '/api/identity/withdrawals';

/** The house with all apps; the others open on its database, as it is started again with other settings. */
let madang: Madang;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'madang-switched-off-'));
  madang = await openMadang();
});
afterAll(async () => {
  await madang.close();
  await rm(folder, { recursive: true, force: true });
});

const again = (options: Parameters<typeof openMadang>[0]) =>
  openMadang({ databaseUrl: madang.databaseUrl, clock: madang.clock, ...options });

/** What the clock would do in a house, one round of it. */
async function sweep(house: Madang): Promise<void> {
  madang.clock.advance({ minutes: SETTLE_MINUTES });
  await closeWithdrawals.run(house.house.context('test'), {});
  await house.work();
}

const traces = (id: string) => tracesOf({ id }, madang.house.ground.database.writer, []);

/** A guest with plays who leaves: closed at once, purged when the clock says so. */
async function leaver(): Promise<string> {
  const person = await madang.person('guest');
  const chart = await readChart(person, 'arirang_0');
  for (const seed of [1, 2]) await submit(person, playOf(chart, 'easy', { seed }));
  await madang.work();
  expect((await person.post(LEAVE)).status).toBe(201);
  return person.id;
}

test('who leaves while an app is switched off leaves nothing in its tables, and others keep theirs', async () => {
  const friend = await madang.person();
  const chart = await readChart(friend, 'arirang_0');
  await submit(friend, playOf(chart, 'easy', { seed: 3 }));
  const board = `/api/rhythm/scoreboard/boards/${chart.id}/easy`;
  const standing = async () => (await madang.nobody.get(board)).body;
  const before = await standing();
  const id = await leaver();
  expect((await standing()).items).toHaveLength(before.items.length + 1);
  expect(await traces(id)).toEqual(
    expect.arrayContaining(['id in rhythm.play.player_id', 'id in rhythm.record.player_id']),
  );
  const without = await again({ apps: [] });
  try {
    expect((await without.nobody.get(board)).status).toBe(404);
    await sweep(without);
    await sweep(without);
    expect(await traces(id)).toEqual([]);
    expect(without.logged()).not.toMatch(/"level":[45]0/);
  } finally {
    await without.close();
  }
  // Switched on again, the board has been counted without them.
  expect(await standing()).toEqual(before);
  expect((await friend.get('/api/rhythm/plays')).body.items).toHaveLength(1);
});

test('switched off between the two rounds it makes no difference', async () => {
  const id = await leaver();
  await sweep(madang);
  // Written behind the first round, by a house that still had the app.
  await madang.house.ground.database.writer.change(
    `insert into rhythm.overtaking (player_id, chart_id, mode, rival_id, rival_score, own_score, at)
     values ($1, 'arirang_0', 'easy', $2, 1, 0, $3)`,
    [crypto.randomUUID(), id, madang.clock.now()],
  );
  const without = await again({ apps: [] });
  try {
    await sweep(without);
  } finally {
    await without.close();
  }
  expect(await traces(id)).toEqual([]);
});

const wallet = port<{ drop(personId: string): void }>('test.wallet');

/** An app of an operator's, in two versions: the second blanks a column that the first has not. */
async function guestbook(version: 1 | 2, open: () => Promise<{ drop(id: string): void }>) {
  const home = join(folder, `v${version}`);
  await mkdir(join(home, 'migrations'), { recursive: true });
  const steps = [
    'create table guestbook.line (person_id uuid, words text)',
    'alter table guestbook.line add column city text',
  ].slice(0, version);
  for (const [i, sql] of steps.entries())
    await writeFile(join(home, 'migrations', `00${i + 1}-line.sql`), sql);
  return room({
    name: 'guestbook.lines',
    says: 'a test',
    folder: home,
    isApp: true,
    needs: [],
    actions: [],
    ports: [bind(wallet, open)],
    keeps: [
      {
        table: 'guestbook.line',
        person: 'person_id',
        exported: 'their lines',
        forgotten: 'anonymised',
        blank: version === 1 ? ['words'] : ['words', 'city'],
      },
    ],
    belongings: {
      says: 'a test',
      forget: async (ctx, personId) => ctx.port(wallet).drop(personId),
    },
  });
}

/** The rooms of the house, without what it and its tests add by themselves. */
const roomsOf = ({ house }: Madang) =>
  house.wiring.rooms.filter(({ name }) => name !== 'house' && name !== 'test');
const lines = () =>
  madang.house.ground.database.writer.rows('select * from guestbook.line order by words');

test('tables of a switched off app are brought up to date, and its room forgets in its own way', async () => {
  const dropped: string[] = [];
  const shut: Room[] = [
    await guestbook(2, async () => ({ drop: (personId) => dropped.push(personId) })),
  ];
  // Where the app was never switched on, its tables are not made.
  const never = await again({ rooms: roomsOf(madang), shut });
  const id = await leaver();
  await migrateHouse(never.house);
  await sweep(never);
  expect(dropped).toEqual([]);
  await never.close();

  const on = await again({
    rooms: [...roomsOf(madang), await guestbook(1, async () => ({ drop: () => undefined }))],
  });
  await migrateHouse(on.house);
  await on.close();
  const stays = crypto.randomUUID();
  await madang.house.ground.database.writer.change(
    `insert into guestbook.line values ($1, 'I was here'), ($2, 'me too')`,
    [id, stays],
  );
  const off = await again({ rooms: roomsOf(madang), shut });
  try {
    await migrateHouse(off.house);
    await sweep(off);
    expect(dropped).toEqual([id]);
    expect(await traces(id)).toEqual([]);
    expect(await lines()).toEqual([
      { person_id: stays, words: 'me too', city: null },
      { person_id: null, words: null, city: null },
    ]);
  } finally {
    await off.close();
  }
});

test('a port that a switched off app lacks keeps no house shut, and its people wait to be forgotten', async () => {
  const broken = await guestbook(2, () => Promise.reject(new Error('no wallet is set')));
  const off = await again({ rooms: roomsOf(madang), shut: [broken] });
  expect(off.logged()).toContain('no wallet is set');
  const id = await leaver();
  await sweep(off);
  await sweep(off);
  expect(await traces(id)).toContain('id in identity.withdrawal.person_id');
  await off.close();
  // With what it lacked, the purge goes on where it stopped.
  const mended = await guestbook(2, async () => ({ drop: () => undefined }));
  const well = await again({ rooms: roomsOf(madang), shut: [mended] });
  try {
    await sweep(well);
    await sweep(well);
    expect(await traces(id)).toEqual([]);
  } finally {
    await well.close();
  }
});

test('of an app that was taken out of the program the log says that its tables are not searched', async () => {
  const id = await leaver();
  await sweep(madang);
  await sweep(madang);
  expect(await traces(id)).toEqual([]);
  const said = madang
    .logged()
    .split('\n')
    .filter((line) => line.includes('rooms that were removed'));
  expect(said.length).toBeGreaterThan(0);
  for (const line of said) expect(JSON.parse(line).rooms).toEqual(['guestbook.lines']);
});
