import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { playMaker, submitUntilTaken } from '../crowd.ts';
import { unzipped } from '../../server/testing/unzip.ts';
import { openStand, type Member, type Stand } from './stand.ts';

const EXPORTS = '/api/identity/exports';
/** Plays of the one who has much: an archive that takes a while. */
const MANY = 20_000;

let stand: Stand;
beforeAll(async () => {
  stand = await openStand();
}, 180_000);
afterAll(() => stand.close());

interface Asked {
  member: Member;
  id: string;
}

async function player(name: string, plays: number): Promise<Member> {
  const member = await stand.member(name);
  const make = await playMaker(stand.address(), 'arirang_0');
  await submitUntilTaken(() => [stand.address()], member.token, make(1));
  await stand.db.change(COPY_PLAYS, [member.id, plays - 1]);
  return member;
}

/** More plays of somebody, each a row like the one they made. */
const COPY_PLAYS = `
  insert into rhythm.play
  select (jsonb_populate_record(p, jsonb_build_object('id', gen_random_uuid()))).*
  from rhythm.play p, generate_series(1, $2::int) where p.player_id = $1`;

async function askExport(member: Member): Promise<Asked> {
  const { status, body } = await stand.ask(EXPORTS, { method: 'POST', token: member.token });
  expect(status).toBe(202);
  return { member, id: (body as { id: string }).id };
}

const rowOf = ({ id }: Asked) =>
  stand.db.first<{ state: string; tries: number; rows_done: number }>(
    'select state, tries, rows_done from identity.export where id = $1',
    [id],
  );
const filesOf = async ({ id }: Asked) =>
  (await readdir(join(stand.folder, 'exports')))
    .filter((name) => name.startsWith(id))
    .map((name) => name.slice(id.length).replace(/[0-9a-f-]{36}/, '<id>'));
const count = async (text: string, asked: Asked) => (await stand.db.rows(text, [asked.id])).length;

/** Stops the program where it would write the letter: the archive is whole, its export not settled. */
const holdLetter = ({ id, member }: Asked) =>
  stand.hold(
    `insert into identity.mail (id, key, person_id, to_address, state, created_at)
     values (gen_random_uuid(), 'exports.ready:' || $1, $2, 'x', 'sent', now())`,
    [id, member.id],
  );
const holdJob = ({ id }: Asked) =>
  stand.hold(
    `select from graphile_worker._private_jobs where payload->>'exportId' = $1 for update`,
    [id],
  );

test('killed with -9 while archives are counted, filled, settled and told, each is made once, whole, and nothing is left over', async () => {
  const people = [await player('much', MANY), await player('whole', 3), await player('done', 3)];
  await stand.idle();

  // All three stand at the beginning, and the program dies.
  const beginning = await stand.hold('lock table rhythm.overtaking in access exclusive mode');
  const asked: Asked[] = [];
  for (const member of people) asked.push(await askExport(member));
  await beginning.reached(3);
  await stand.kill();
  for (const each of asked) expect(await rowOf(each)).toMatchObject({ state: 'working', tries: 1 });

  // Begun again, one stands in the middle of its file, one before it is settled, one after.
  const [much, whole, done] = asked as [Asked, Asked, Asked];
  await stand.start();
  await beginning.reached(3);
  const [unsettled, settling] = [await holdLetter(whole), await holdLetter(done)];
  await beginning.letGo();
  await expect
    .poll(async () => (await rowOf(much))?.rows_done, { timeout: 10_000, interval: 5 })
    .toBeGreaterThan(MANY / 10);
  const filling = await stand.hold('select from identity.export where id = $1 for update', [
    much.id,
  ]);
  await Promise.all([filling.reached(), unsettled.reached(), settling.reached()]);
  const ending = await holdJob(done);
  await settling.letGo();
  await ending.reached();
  await stand.kill();
  expect(await filesOf(much)).toEqual(['.zip.<id>.draft']);
  expect(await rowOf(much)).toMatchObject({ state: 'working', tries: 2 });
  expect(await filesOf(whole)).toEqual(['.zip']);
  expect(await rowOf(whole)).toMatchObject({ state: 'working', tries: 2 });
  expect(await filesOf(done)).toEqual(['.zip']);
  expect(await rowOf(done)).toMatchObject({ state: 'ready', tries: 2 });
  for (const each of [filling, unsettled, ending]) await each.letGo();

  await stand.start();
  await stand.idle();
  for (const [each, tries] of [[much, 3] as const, [whole, 3] as const, [done, 2] as const]) {
    expect(await rowOf(each)).toMatchObject({ state: 'ready', tries });
    expect(await count(READY_EVENTS, each)).toBe(1);
    expect(await count(READY_LETTERS, each)).toBe(1);
    await expectWhole(each);
  }
  const names = asked.map(({ id }) => `${id}.zip`).toSorted();
  expect((await readdir(join(stand.folder, 'exports'))).toSorted()).toEqual(names);
}, 180_000);

const READY_EVENTS = `
  select from kernel.event
  where name = 'identity.exports.exportReady' and payload->>'exportId' = $1`;
const READY_LETTERS = `select from identity.mail where key = 'exports.ready:' || $1`;

/** The link opens the archive for who has no token, and every play is in it once. */
async function expectWhole({ member, id }: Asked): Promise<void> {
  const { body } = await stand.ask(`${EXPORTS}/${id}`, { token: member.token });
  const { link, bytes } = body as { link: string; bytes: number };
  const answer = await fetch(`${stand.address()}${link}`);
  expect(answer.status).toBe(200);
  const archive = Buffer.from(await answer.arrayBuffer());
  expect(archive.length).toBe(bytes);
  const files = await unzipped(archive);
  const plays = JSON.parse(files.get('rhythm/play.json')?.toString() ?? '[]') as { id: string }[];
  const kept = await stand.db.rows<{ id: string }>(
    'select id from rhythm.play where player_id = $1',
    [member.id],
  );
  expect(plays.length).toBe(kept.length);
  expect(new Set(plays.map((play) => play.id))).toEqual(new Set(kept.map((play) => play.id)));
}
