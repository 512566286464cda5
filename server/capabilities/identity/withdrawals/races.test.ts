import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Room } from '../../../kernel/room/room.ts';
import { openMadang, type Madang } from '../../../testing/madang.ts';
import { playOf, readChart, submit } from '../../../testing/plays.ts';
import { tracesOf } from '../../../testing/traces.ts';
import { closeWithdrawals } from './jobs/close-withdrawals.ts';
import { stay } from './leave.ts';
import { SETTLE_MINUTES } from './limits.ts';
import { purgePerson } from './purge.ts';

const LEAVE = '/api/identity/withdrawals';

let madang: Madang;
/** The room in which the purge dies, once; null when it lives. */
let deadly: string | null = null;
beforeAll(async () => {
  const change = (room: Room): Room => ({
    ...room,
    belongings: {
      ...room.belongings,
      says: 'a test',
      async forget(ctx, personId) {
        await room.belongings?.forget?.(ctx, personId);
        if (deadly !== room.name) return;
        deadly = null;
        throw new Error('killed');
      },
    },
  });
  madang = await openMadang({ change });
});
afterAll(() => madang.close());

/** Rooms of the test itself are not among those that can kill. */
const isDeadly = ({ belongings }: Room) => belongings?.says === 'a test';
const purge = (personId: string) => purgePerson(madang.house.context('test'), personId);
const settle = () => madang.clock.advance({ minutes: SETTLE_MINUTES });

/** A guest with a play who has left, their account closed and settled. */
async function leaver(): Promise<string> {
  const person = await madang.person('guest');
  const chart = await readChart(person, 'arirang_0');
  await submit(person, playOf(chart, 'easy'));
  await madang.work();
  expect((await person.post(LEAVE)).status).toBe(201);
  settle();
  return person.id;
}

async function traces(id: string): Promise<string[]> {
  return tracesOf({ id }, madang.house.ground.database.writer, []);
}

test('killed in any room, in either round, the purge is begun again and leaves nothing', async () => {
  for (const { name } of madang.house.wiring.rooms.filter(isDeadly)) {
    const id = await leaver();
    for (const round of ['first', 'second']) {
      // What says that somebody is being forgotten is touched at the very end alone.
      const isTouched = round === 'second' || !/withdrawals|profiles/.test(name);
      deadly = isTouched ? name : null;
      const killed = await purge(id).then(
        () => false,
        () => true,
      );
      expect([name, round, killed]).toEqual([name, round, isTouched]);
      await purge(id);
      settle();
    }
    expect(await traces(id), name).toEqual([]);
  }
}, 120_000);

test('killed when the person is gone and only the end is missing, the end is made up for', async () => {
  const id = await leaver();
  await purge(id);
  settle();
  await purge(id);
  const { writer } = madang.house.ground.database;
  await writer.change(
    `insert into kernel.event (id, name, actor_id, payload, request_id, at)
     values ($1, 'test.late', $2, '{}', '', $3)`,
    [crypto.randomUUID().replace(/^........-..../, 'ffffffff-ffff'), id, madang.clock.now()],
  );
  await purge(id);
  expect(await traces(id)).toEqual([]);
});

test('what was written behind the first round is found by the second', async () => {
  const id = await leaver();
  await purge(id);
  const { writer } = madang.house.ground.database;
  await writer.change(
    `insert into rhythm.overtaking (player_id, chart_id, mode, rival_id, rival_score, own_score, at)
     values ($1, 'arirang_0', 'easy', $2, 1, 0, $3)`,
    [crypto.randomUUID(), id, madang.clock.now()],
  );
  // Too early for the second round: what is under way needs its time.
  await purge(id);
  expect(await traces(id)).toContain('id in identity.person.id');
  settle();
  await purge(id);
  expect(await traces(id)).toEqual([]);
});

test('purged by two at once, somebody is forgotten once', async () => {
  const id = await leaver();
  const before = (await madang.told()).filter((name) => name.endsWith('personLeft')).length;
  await Promise.allSettled([purge(id), purge(id)]);
  settle();
  await Promise.allSettled([purge(id), purge(id), purge(id)]);
  await purge(id);
  expect(await traces(id)).toEqual([]);
  const after = (await madang.told()).filter((name) => name.endsWith('personLeft')).length;
  expect(after - before).toBe(1);
});

test('of staying and closing at once one wins, and both agree on which', async () => {
  const person = await madang.person();
  await person.post(LEAVE);
  madang.clock.advance({ days: 30 });
  // As another node would take it: its token has not run out.
  const ctx = madang.house.context('test');
  const [stayed] = await Promise.allSettled([stay(ctx, person.id), closeWithdrawals.run(ctx, {})]);
  const { writer } = madang.house.ground.database;
  const rows = await writer.rows<{ leaving: boolean; closed: boolean }>(
    `select p.leaving_at is not null as leaving, w.closed_at is not null as closed
     from identity.person p left join identity.withdrawal w on w.person_id = p.id where p.id = $1`,
    [person.id],
  );
  const isClosed = stayed.status === 'rejected';
  expect(rows).toEqual([{ leaving: isClosed, closed: isClosed }]);
});
