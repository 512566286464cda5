import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, inject, test, vi } from 'vitest';
import { assign } from '../../server/capabilities/identity/roles/index.ts';
import { openMadang, type Madang } from '../../server/testing/madang.ts';
import { playOf, readChart, submit, type ReadChart } from '../../server/testing/plays.ts';
import { unzipped } from '../../server/testing/unzip.ts';
import { tracesOf, type Needles } from '../../server/testing/traces.ts';

vi.setConfig({ testTimeout: 120_000 });

const PASSWORD = 'three blue cranes';
const NAME = 'Quillon Farewell';
const EXPORTS = '/api/identity/exports';
const LEAVE = '/api/identity/withdrawals';

let madang: Madang;
let folder: string;
let chart: ReadChart;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'madang-leaving-'));
  const secretsDir = join(folder, 'secrets');
  madang = await openMadang({
    ground: { ...inject('ground'), secretsDir },
    config: { dataDir: folder },
  });
  chart = await readChart(madang.nobody, 'arirang_0');
});
afterAll(async () => {
  await madang.close();
  await rm(folder, { recursive: true, force: true });
});

/** Somebody with an account, who comes in by the front door as often as they like. */
async function member(name: string) {
  const email = `${name.toLowerCase().replaceAll(' ', '.')}@farewell.example`;
  const newcomer = { email, password: PASSWORD, name, language: 'en', client: 'program' };
  const { body } = await madang.nobody.post('/api/identity/accounts', newcomer);
  const enter = async () => {
    const credentials = { email, password: PASSWORD, client: 'program' };
    const signed = await madang.nobody.post('/api/identity/sessions', credentials);
    expect(signed.status).toBe(201);
    return madang.bearer(signed.body.accessToken);
  };
  return { id: String(body.me.id), email, enter };
}

/** Lets days go by as they do: every job that runs by the clock runs, and what follows from it. */
async function pass(days: number): Promise<void> {
  for (let day = 0; day < days; day++) {
    madang.clock.advance({ days: 1 });
    await runClock();
  }
}

async function runClock(): Promise<void> {
  for (const job of madang.house.wiring.jobs.filter(({ schedule }) => schedule !== undefined))
    await job.run(madang.house.context(job.name), {} as never);
  await madang.work();
}

const traces = (needles: Needles) =>
  tracesOf(needles, madang.house.ground.database.writer, [folder]);

/** Does everything that one can do here, with and to others. */
async function live(person: Awaited<ReturnType<typeof member>>, friend: typeof person) {
  const reason = `${NAME} looks after the songs`;
  await assign(madang.house.context('test'), { personId: person.id, role: 'curator', reason });
  const [own, other] = [await person.enter(), await friend.enter()];
  for (const mode of ['easy', 'hard'] as const) {
    await submit(other, playOf(chart, mode, { spreadMs: 60, missRate: 0.1, seed: 1 }));
    await submit(own, playOf(chart, mode, { spreadMs: 45, missRate: 0.02, seed: 2 }));
    await submit(other, playOf(chart, mode, { spreadMs: 30, missRate: 0, seed: 3 }));
    await submit(own, playOf(chart, mode, { spreadMs: 6, missRate: 0, seed: 4 }));
    await madang.work();
  }
  await own.patch('/api/identity/profiles/me', { zone: 'Europe/Berlin' });
  await own.post('/api/identity/blocks', { personId: friend.id });
  await other.post('/api/identity/blocks', { personId: person.id });
  await own.post('/api/identity/factors/totp');
  await own.post('/api/identity/emails/me/verification-letters');
  const wrong = { email: person.email, password: 'not the one at all', client: 'program' };
  expect((await madang.nobody.post('/api/identity/sessions', wrong)).status).toBe(401);
  await own.post(EXPORTS, undefined, { 'idempotency-key': crypto.randomUUID() });
  await other.post(EXPORTS, undefined, { 'idempotency-key': crypto.randomUUID() });
  await madang.work();
  return own;
}

test('a person who leaves leaves nothing behind, in no table and no file', async () => {
  const [person, friend] = [await member(NAME), await member('Stays Here')];
  const needles = { id: person.id, email: person.email, name: NAME };
  await live(person, friend);

  // What is looked for is there, and is found, before anybody leaves.
  const before = await traces(needles);
  for (const place of [
    'id in kernel.event.payload',
    'id in kernel.idempotency.caller',
    'id in identity.session.person_id',
    'id in rhythm.overtaking.rival_id',
    'id in rhythm.record.player_id',
    'email in identity.password.email',
    'name in identity.person.name',
    'name in identity.role_change.reason',
  ])
    expect(before).toContain(place);
  expect(
    before.filter((place) => /^id in exports\/.*\.zip: rhythm\/play\.json$/.test(place)),
  ).toHaveLength(1);

  // They go, come back, stay after all; nothing was lost.
  const plays = async () => (await (await person.enter()).get('/api/rhythm/plays')).body.items;
  const played = await plays();
  expect(played).toHaveLength(4);
  expect((await (await person.enter()).post(LEAVE)).status).toBe(201);
  await pass(20);
  const back = await person.enter();
  expect((await back.delete(`${LEAVE}/mine`)).status).toBe(204);
  await pass(20);
  expect(await plays()).toEqual(played);

  // They take their things, and go for good. In their last days they still look in.
  const { body } = await (await person.enter()).post(EXPORTS);
  await madang.work();
  const taker = await person.enter();
  const { link } = (await taker.get(`${EXPORTS}/${body.id}`)).body;
  const taken = await unzipped((await madang.nobody.send({ method: 'GET', url: link })).raw);
  expect(JSON.parse(taken.get('rhythm/play.json')?.toString() ?? '')).toHaveLength(4);
  const boards = await standings();
  expect((await taker.post(LEAVE)).status).toBe(201);
  await pass(29);
  expect((await (await person.enter()).get('/api/identity/profiles/me')).status).toBe(200);
  expect(await traces(needles)).toContain('id in identity.withdrawal.person_id');
  await pass(1);
  await runClock();
  madang.clock.advance({ minutes: 10 });
  await runClock();
  madang.clock.advance({ minutes: 10 });
  await runClock();

  expect(await traces(needles)).toEqual([]);
  expect(madang.logged()).not.toContain('"level":50');
  expect(madang.logged()).not.toContain(person.email);
  // Others have what is theirs, and the boards count without them.
  const after = await standings();
  expect(after.map(({ players }) => players)).toEqual(boards.map(({ players }) => players - 1));
  expect(await recounted()).toEqual(after);
  expect((await (await friend.enter()).get('/api/rhythm/plays')).body.items).toHaveLength(4);
  // The address is free.
  expect((await member(NAME)).id).not.toBe(person.id);
});

test('a trace that is left is found, wherever it is', async () => {
  const { writer } = madang.house.ground.database;
  const [id, email] = [crypto.randomUUID(), 'left.behind@farewell.example'];
  const needles = { id, email };
  expect(await traces(needles)).toEqual([]);
  await writer.change('create schema elsewhere');
  await writer.change(
    'create table elsewhere.note (text_of text, data jsonb, raw bytea, uid uuid[])',
  );
  await writer.change('insert into elsewhere.note values ($1, $2, $3, $4)', [
    `by ${email.toUpperCase()}`,
    JSON.stringify({ a: [{ by: id }] }),
    Buffer.from(`x${email}`),
    [id],
  ]);
  await mkdir(join(folder, 'pictures'));
  await writeFile(
    join(folder, 'pictures', 'one.jpg'),
    Buffer.concat([Buffer.of(255), Buffer.from(id)]),
  );
  expect(await traces(needles)).toEqual([
    'email in elsewhere.note.raw',
    'email in elsewhere.note.text_of',
    'id in elsewhere.note.data',
    'id in elsewhere.note.uid',
    'id in pictures/one.jpg',
  ]);
  await writer.change('drop schema elsewhere cascade');
});

test('a table whose room does not say that somebody is in it keeps them, and that is found', async () => {
  const { writer } = madang.house.ground.database;
  const person = await member('Leaky Bucket');
  await writer.change('create table rhythm.leak (who text, at timestamptz)');
  await writer.change('insert into rhythm.leak values ($1, $2)', [person.id, madang.clock.now()]);
  await (await person.enter()).post(LEAVE);
  await pass(31);
  await runClock();
  madang.clock.advance({ minutes: 10 });
  await runClock();
  expect(await traces({ id: person.id, email: person.email })).toEqual(['id in rhythm.leak.who']);
  await writer.change('drop table rhythm.leak');
});

interface Standing {
  id: number;
  players: number;
  plays: number;
}

/** What the boards say of themselves. */
function standings(): Promise<Standing[]> {
  return madang.house.ground.database.writer.rows(
    `select id, players, plays from rhythm.board where kind = 'verified' order by id`,
  );
}

/** The same, counted from the records. */
function recounted(): Promise<Standing[]> {
  return madang.house.ground.database.writer.rows(
    `select b.id, count(r.*)::int as players, coalesce(sum(r.plays), 0) as plays
     from rhythm.board b left join rhythm.record r on r.board_id = b.id
     where b.kind = 'verified' group by b.id order by b.id`,
  );
}
