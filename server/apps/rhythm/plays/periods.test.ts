import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openMadang, type Madang, type TestPerson } from '../../../testing/madang.ts';
import {
  modifiedPlayOf,
  playOf,
  readChart,
  submit,
  type ReadChart,
} from '../../../testing/plays.ts';
import { settlePeriods } from './jobs/settle-periods.ts';

const BOARD = '/api/rhythm/scoreboard/boards/arirang_0/hard';

let madang: Madang;
let chart: ReadChart;
let people: TestPerson[];
beforeAll(async () => {
  // Sunday, nine in the morning in Seoul: W09 of 2026 ends with this day, and a month before Q1 does.
  madang = await openMadang();
  chart = await readChart(madang.nobody, 'arirang_0');
  people = [];
  for (let i = 0; i < 7; i++) {
    const player = await madang.person();
    people.push(player);
    await submit(player, playOf(chart, 'hard', { seed: i, spreadMs: 15 + 5 * i }));
    madang.clock.advance({ s: 1 });
  }
  await madang.work();
});
afterAll(() => madang.close());

interface Row {
  rank: number;
  score: number;
  person: { id: string };
}

const read = async (query: string, who: TestPerson | Madang['nobody'] = madang.nobody) =>
  (await who.get(`${BOARD}${query}`)).body;
const idsOf = (body: { items: Row[] }) => body.items.map(({ person }) => person.id);
const waiting = async () =>
  (await madang.house.ground.database.writer.rows('select from rhythm.unsettled_play')).length;

describe('rhythm.scoreboard boards of a week and a season', () => {
  test('hold what was played in them, ranked and paged as the board of all time', async () => {
    const all = await read('');
    for (const [period, name] of [
      ['week', '2026-W09'],
      ['season', '2026-Q1'],
    ]) {
      const board = await read(`?period=${period}`);
      expect(board).toMatchObject({ items: all.items, total: 7, period: { name } });
      expect(await read(`?period=${name}`)).toEqual(board);
      const first = await read(`?period=${period}&limit=3`);
      const rest = await read(`?period=${period}&limit=4&cursor=${first.next}`);
      expect([...first.items, ...rest.items]).toEqual(all.items);
    }
    expect(all.period).toBeNull();
  });

  test('tell rank, percentile and who is around', async () => {
    const ids = idsOf(await read(''));
    const third = people.find(({ id }) => id === ids[2]) as TestPerson;
    const mine = await read('/mine?period=week', third);
    expect(mine).toEqual(await read('/mine', third));
    expect(mine).toMatchObject({ rank: 3, total: 7, percentile: 66.7 });
    const around = await read('/around?period=season&limit=1', third);
    expect(idsOf(around)).toEqual(ids.slice(1, 4));
  });

  test('say how long they last, and which came before', async () => {
    expect((await read('?period=week')).period).toEqual({
      name: '2026-W09',
      from: '2026-02-22T15:00:00.000Z',
      until: '2026-03-01T15:00:00.000Z',
      before: '2026-W08',
    });
  });

  test.each(['2025-W53', '2026-W54'])('%s is unknown', async (period) => {
    for (const path of ['', '/mine', '/around']) {
      const answer = await people[0]?.get(`${BOARD}${path}?period=${period}`);
      expect(answer).toMatchObject({ status: 404, body: { code: 'rhythm.period_unknown' } });
    }
  });

  test.each(['month', '2026-Q5', '2026', '2026-W9'])('%s is no period', async (period) => {
    expect((await madang.nobody.get(`${BOARD}?period=${period}`)).status).toBe(422);
  });

  test('are as many as there are modifiers and kinds', async () => {
    const player = await madang.person();
    await submit(player, modifiedPlayOf(chart, 'hard', { modifiers: { mirror: true } }));
    await madang.work();
    expect(idsOf(await read('?period=week&modifiers=mirror'))).toEqual([player.id]);
    expect(idsOf(await read('?period=week'))).not.toContain(player.id);
    expect((await read('?period=week&kind=unverified')).items).toEqual([]);
  });
});

describe('settling', () => {
  test('a new week begins empty, and the past one stays as it was', async () => {
    const before = await read('?period=2026-W09');
    madang.clock.advance({ hours: 15 });
    expect(await read('?period=week')).toMatchObject({ items: [], period: { name: '2026-W10' } });
    const [player] = people as [TestPerson];
    const { body } = await submit(player, playOf(chart, 'hard', { seed: 50, spreadMs: 70 }));
    await settlePeriods.run(madang.house.context('test'), {});
    expect(await read('/mine?period=week', player)).toMatchObject({
      rank: 1,
      record: { score: body.play.score, plays: 1 },
    });
    expect(await read('?period=2026-W09')).toEqual(before);
    expect(await read('/mine?period=season', player)).toMatchObject({ record: { plays: 2 } });
    expect(await read('/mine', player)).toMatchObject({ record: { plays: 2 } });
  });

  test('counts a play once, whatever is retried and whoever settles at once', async () => {
    const player = await madang.person();
    const plays = Array.from({ length: 8 }, (_, i) => playOf(chart, 'hard', { seed: 60 + i }));
    for (const play of plays) await Promise.all([submit(player, play), submit(player, play)]);
    const second = await openMadang({ databaseUrl: madang.databaseUrl, clock: madang.clock });
    const settle = (house: Madang) => settlePeriods.run(house.house.context('test'), {});
    await Promise.all([settle(madang), settle(second), settle(madang), settle(second)]);
    await submit(player, plays[0] as object);
    await settle(second);
    await second.close();
    for (const period of ['all', 'week', 'season']) {
      expect(await read(`/mine?period=${period}`, player)).toMatchObject({ record: { plays: 8 } });
    }
    expect(await waiting()).toBe(0);
  });

  test('is asked for once for many plays, and again for those after it', async () => {
    const jobs = async () =>
      (
        await madang.house.ground.database.writer.rows(
          `select from graphile_worker.jobs where task_identifier = 'do:rhythm.plays.settlePeriods'`,
        )
      ).length;
    await madang.work();
    const player = await madang.person();
    for (let i = 0; i < 3; i++) await submit(player, playOf(chart, 'easy', { seed: i }));
    expect([await jobs(), await waiting()]).toEqual([1, 3]);
    await madang.work();
    expect([await jobs(), await waiting()]).toEqual([0, 0]);
    await submit(player, playOf(chart, 'easy', { seed: 9 }));
    await madang.work();
    const mine = '/api/rhythm/scoreboard/boards/arirang_0/easy/mine?period=week';
    expect((await player.get(mine)).body).toMatchObject({ record: { plays: 4 } });
  });

  test('that fails leaves the plays waiting', async () => {
    const player = await madang.person();
    await submit(player, playOf(chart, 'hard', { seed: 90 }));
    const { writer } = madang.house.ground.database;
    await writer.change('alter table rhythm.record add constraint broken check (false) not valid');
    await expect(settlePeriods.run(madang.house.context('test'), {})).rejects.toThrow('broken');
    await writer.change('alter table rhythm.record drop constraint broken');
    expect(await waiting()).toBe(1);
    await settlePeriods.run(madang.house.context('test'), {});
    expect(await read('/mine?period=week', player)).toMatchObject({ record: { plays: 1 } });
  });

  test('takes a few statements, however many plays wait', async () => {
    const player = await madang.person();
    for (let i = 0; i < 12; i++) await submit(player, playOf(chart, 'hard', { seed: 100 + i }));
    const sent = await madang.statements(() => settlePeriods.run(madang.house.context('test'), {}));
    expect(sent.filter((text) => !/^(begin|commit)/i.test(text))).toHaveLength(5);
  });
});

test('filing takes no statement for the periods but the job, and that once', async () => {
  const player = await madang.person();
  await madang.work();
  const first = await madang.statements(() => submit(player, playOf(chart, 'hard', { seed: 1 })));
  const second = await madang.statements(() =>
    submit(player, playOf(chart, 'hard', { seed: 1, missRate: 0.2 })),
  );
  expect(first.filter((text) => text.includes('add_job(')).length).toBe(2);
  expect(second.filter((text) => text.includes('add_job('))).toEqual([]);
});
