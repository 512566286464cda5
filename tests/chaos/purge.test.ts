import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { tracesOf } from '../../server/testing/traces.ts';
import { playMaker, submitUntilTaken } from '../crowd.ts';
import { openStand, type Member, type Stand } from './stand.ts';

const CLOSE = 'identity.withdrawals.closeWithdrawals';
/** Plays of each who leaves: deleted in several batches. */
const MANY = 3_000;

let stand: Stand;
beforeAll(async () => {
  stand = await openStand();
}, 180_000);
afterAll(() => stand.close());

/** Somebody with plays, a record, a session, letters, and an archive that lies ready. */
async function player(name: string): Promise<Member> {
  const member = await stand.member(name);
  const make = await playMaker(stand.address(), 'arirang_0');
  await submitUntilTaken(() => [stand.address()], member.token, make(name.length));
  await stand.db.change(COPY_PLAYS, [member.id, MANY]);
  await stand.ask('/api/identity/exports', { method: 'POST', token: member.token });
  return member;
}

const COPY_PLAYS = `
  insert into rhythm.play
  select (jsonb_populate_record(p, jsonb_build_object('id', gen_random_uuid()))).*
  from rhythm.play p, generate_series(1, $2::int) where p.player_id = $1`;

/** Lets time go by for those who leave: what is to be waited for lies further back. */
const pass = (text: string) =>
  stand.db.change(
    `update identity.withdrawal set asked_at = asked_at - $1::interval,
       due_at = due_at - $1::interval, closed_at = closed_at - $1::interval,
       emptied_at = emptied_at - $1::interval`,
    [text],
  );

const traces = ({ id, name, email }: Member) =>
  tracesOf({ id, name, email }, stand.db, [stand.folder]);
const people = () =>
  stand.db.rows<{ emptied: boolean }>(
    'select emptied_at is not null as emptied from identity.withdrawal',
  );

/** Every row that names somebody, in whatever table, but those that name one who leaves as well. */
async function everythingOf({ id }: Member, leavers: Member[]): Promise<Record<string, string[]>> {
  const tables = await stand.db.rows<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables
     where schemaname not in ('pg_catalog', 'information_schema') order by 1`,
  );
  const rows: Record<string, string[]> = {};
  for (const { name } of tables) {
    const found = await stand.db.rows<{ row: string }>(
      `select md5(t::text) as row from ${name} t
       where strpos(t::text, $1) > 0 and t::text !~ $2 order by 1`,
      [id, leavers.map((leaver) => leaver.id).join('|')],
    );
    if (found.length > 0) rows[name] = found.map(({ row }) => row);
  }
  return rows;
}

/** Stops the purge of somebody at a row of theirs. */
const holdRow = (table: string, column: string, { id }: Member) =>
  stand.hold(`select from ${table} where ${column} = $1 order by ctid desc limit 1 for update`, [
    id,
  ]);
const holdJob = ({ id }: Member) =>
  stand.hold(
    `select from graphile_worker._private_jobs where payload->>'personId' = $1 for update`,
    [id],
  );

test('killed with -9 at eight moments of a purge, each who left is gone without a trace, once, and nobody else lost anything', async () => {
  const names = ['Ada Avocet', 'Bo Bittern', 'Cy Curlew', 'Di Dunlin'];
  const leavers: Member[] = [];
  for (const name of names) leavers.push(await player(name));
  const [ada, bo, cy, di] = leavers as [Member, Member, Member, Member];
  const friend = await player('Stays Here');
  await stand.idle();
  const kept = await everythingOf(friend, leavers);
  expect(Object.keys(kept)).toEqual(
    expect.arrayContaining(['identity.person', 'identity.session', 'rhythm.play', 'rhythm.record']),
  );
  for (const { token } of leavers) {
    const { status } = await stand.ask('/api/identity/withdrawals', { method: 'POST', token });
    expect(status).toBe(201);
  }
  await pass('30 days 1 minute');
  await stand.runJob(CLOSE);
  await stand.idle();
  await pass('11 minutes');
  expect(await traces(ada)).toContain('id in rhythm.play.player_id');

  // The first round: at its beginning, within the plays, between two rooms, and before it is noted.
  const first = [
    await holdRow('kernel.event', 'actor_id', ada),
    await holdRow('rhythm.play', 'player_id', bo),
    await holdRow('identity.session', 'person_id', cy),
    await holdRow('identity.withdrawal', 'person_id', di),
  ];
  await stand.runJob(CLOSE);
  await Promise.all(first.map((each) => each.reached()));
  await stand.kill();
  expect(await people()).toEqual(leavers.map(() => ({ emptied: false })));
  expect(await traces(ada)).toContain('id in rhythm.record.player_id');
  expect(await traces(bo)).toContain('id in rhythm.play.player_id');
  expect(await traces(cy)).not.toContain('id in rhythm.play.player_id');
  expect(await traces(di)).toEqual([
    ...OF_THE_JOB,
    'id in identity.person.id',
    'id in identity.withdrawal.person_id',
    'name in identity.person.name',
  ]);
  for (const each of first) await each.letGo();
  await stand.start();
  await stand.idle();
  expect(await people()).toEqual(leavers.map(() => ({ emptied: true })));

  // The second: at what came late, before the end, within it, and when only the job's own end is missing.
  await pass('11 minutes');
  await stand.db.change(LATE, [ada.id, friend.id]);
  const ending = await holdRow('identity.person', 'id', di);
  const second = [
    await holdRow('rhythm.overtaking', 'rival_id', ada),
    await holdRow('identity.withdrawal', 'person_id', bo),
    await holdRow('identity.person', 'id', cy),
  ];
  await stand.runJob(CLOSE);
  await ending.reached();
  second.push(await holdJob(di));
  await ending.letGo();
  await Promise.all(second.map((each) => each.reached()));
  await stand.kill();
  expect(await traces(di)).toEqual(OF_THE_JOB);
  expect(await people()).toHaveLength(3);
  for (const each of second) await each.letGo();
  await stand.start();
  await stand.idle();

  for (const leaver of leavers)
    expect([leaver.name, await traces(leaver)]).toEqual([leaver.name, []]);
  expect(await stand.db.rows(LEFT)).toEqual([{ count: leavers.length }]);
  expect(await everythingOf(friend, leavers)).toEqual(kept);
  expect(await stand.db.rows(MISCOUNTED)).toEqual([]);
  const { body } = await stand.ask('/api/identity/exports', { token: friend.token });
  const [{ link, id }] = (body as { items: { link: string; id: string }[] }).items as [
    { link: string; id: string },
  ];
  expect((await fetch(`${stand.address()}${link}`)).status).toBe(200);
  expect(await readdir(join(stand.folder, 'exports'))).toEqual([`${id}.zip`]);
}, 240_000);

/** What a job that forgets somebody says of them; the queue deletes it when it is done. */
const OF_THE_JOB = [
  'id in graphile_worker._private_jobs.key',
  'id in graphile_worker._private_jobs.payload',
];

/** Written by a listener that was still at work in the first round. */
const LATE = `
  insert into rhythm.overtaking (player_id, chart_id, mode, rival_id, rival_score, own_score, at)
  values ($2, 'arirang_1', 'easy', $1, 1, 0, now())`;

const LEFT = `
  select count(*) from kernel.event where name = 'identity.withdrawals.personLeft'`;

/** Boards that say something else than their records. */
const MISCOUNTED = `
  select b.id from rhythm.board b left join rhythm.record r on r.board_id = b.id
  group by b.id having b.players <> count(r.player_id) or b.plays <> coalesce(sum(r.plays), 0)`;
