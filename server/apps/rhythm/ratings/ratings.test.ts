import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openMadang, type Madang, type TestPerson } from '../../../testing/madang.ts';
import { playOf, readChart, submit } from '../../../testing/plays.ts';
import { giveScores } from '../../../testing/records.ts';
import { worthOf } from './rules/worth.ts';

const RATINGS = '/api/rhythm/ratings';
const pageOf = (id: string) => `${RATINGS}/players/${id}`;

let madang: Madang;
beforeAll(async () => {
  madang = await openMadang();
});
afterAll(() => madang.close());

/** Brings somebody in who is rated by one chart. */
async function ratedPerson(score: number, chartId = 'arirang_1'): Promise<TestPerson> {
  const player = await madang.person();
  await giveScores(madang, [{ playerId: player.id, chartId, score }]);
  await madang.work();
  return player;
}

async function levelOf(chartId: string): Promise<number> {
  const { body } = await madang.nobody.get(`/api/rhythm/songs/charts/${chartId}`);
  return body.level;
}

describe('rhythm.ratings.readRating and rhythm.ratings.readMine', () => {
  test('a play is rated by its chart and score, a moment after it was submitted', async () => {
    const player = await madang.person();
    expect((await player.get(`${RATINGS}/mine`)).body).toMatchObject({ value: 0, rank: null });
    const chart = await readChart(player, 'arirang_1');
    const { body } = await submit(player, playOf(chart, 'hard'));
    await madang.work();
    const level = await levelOf('arirang_1');
    const worth = worthOf({ level, mode: 'hard', score: body.record.score });
    const rating = (await madang.nobody.get(`${pageOf(player.id)}/rating`)).body;
    expect(rating).toMatchObject({
      value: worth,
      best: [{ chartId: 'arirang_1', mode: 'hard', level, score: body.record.score, worth }],
    });
    const { best: _best, ...standing } = rating;
    expect((await player.get(`${RATINGS}/mine`)).body).toEqual(standing);
  });

  test('a chart counts once, by the mode that is worth more; a claim counts nothing', async () => {
    const player = await madang.person();
    const playerId = player.id;
    await giveScores(madang, [
      { playerId, chartId: 'arirang_0', mode: 'easy', score: 9_990_000 },
      { playerId, chartId: 'arirang_0', mode: 'hard', score: 7_100_000 },
      { playerId, chartId: 'arirang_2', kind: 'unverified', score: 10_000_000 },
    ]);
    await madang.work();
    const worth = worthOf({
      level: await levelOf('arirang_0'),
      mode: 'easy',
      score: 9_990_000,
    });
    const { body } = await player.get(`${pageOf(playerId)}/rating`);
    expect(body).toMatchObject({ value: worth, best: [{ mode: 'easy', worth }] });
    expect(body.best).toHaveLength(1);
  });

  test('a play that is voided counts no more, and counts again when that is undone', async () => {
    const [player, curator] = [await madang.person(), await madang.person('curator')];
    const chart = await readChart(player, 'arirang_1');
    const weak = playOf(chart, 'hard', { spreadMs: 45, missRate: 0.1, seed: 3 });
    const good = playOf(chart, 'hard', { spreadMs: 12, missRate: 0, seed: 4 });
    const valueNow = async () => {
      await madang.work();
      return (await player.get(`${RATINGS}/mine`)).body.value;
    };
    await submit(player, weak);
    const before = await valueNow();
    await submit(player, good);
    const after = await valueNow();
    expect(after).toBeGreaterThan(before);
    const decide = (decision: string) =>
      curator.post(`/api/rhythm/reviews/cases/${good.id}/rulings`, { decision, reason: 'a test' });
    await decide('void');
    expect(await valueNow()).toBe(before);
    const { items } = (await player.get(`${pageOf(player.id)}/history`)).body;
    expect(items).toMatchObject([{ value: before, changes: 3 }]);
    await decide('undo');
    expect(await valueNow()).toBe(after);
  });

  test('what is worth nothing makes no rating', async () => {
    const player = await ratedPerson(4_000_000);
    const { body } = await player.get(`${pageOf(player.id)}/rating`);
    expect(body).toMatchObject({ value: 0, rank: null, percentile: null, best: [] });
    expect((await player.get(`${pageOf(player.id)}/history`)).body.items).toEqual([]);
  });

  test('nobody has an unknown id', async () => {
    for (const path of ['', '/rating', '/history']) {
      const answer = await madang.nobody.get(`${pageOf(crypto.randomUUID())}${path}`);
      expect(answer).toMatchObject({ status: 404, body: { code: 'identity.person_unknown' } });
    }
  });
});

describe('rhythm.ratings.readPlayer', () => {
  test('gathers who somebody is, their place, their badges and their latest records', async () => {
    const player = await madang.person('member', '하늘');
    const playerId = player.id;
    const since = madang.clock.now().toISOString();
    for (const [chartId, mode, score] of [
      ['arirang_0', 'easy', 10_000_000],
      ['arirang_0', 'hard', 9_900_000],
      ['arirang_1', 'hard', 7_500_000],
      ['arirang_2', 'hard', 6_000_000],
    ] as const) {
      madang.clock.advance({ minutes: 1 });
      await giveScores(madang, [{ playerId, chartId, mode, score }]);
    }
    await madang.work();
    const { body } = await madang.nobody.get(pageOf(playerId));
    expect(body).toMatchObject({
      person: { id: playerId, name: '하늘' },
      since,
      badges: { charts: 3, cleared: 2, fullCombos: 1, allArts: 1 },
    });
    expect(
      body.recent.map((record: { chartId: string; mode: string }) => [record.chartId, record.mode]),
    ).toEqual([
      ['arirang_2', 'hard'],
      ['arirang_1', 'hard'],
      ['arirang_0', 'hard'],
      ['arirang_0', 'easy'],
    ]);
    expect(body.rating.best).toHaveLength(3);
    const sum = body.rating.best.reduce(
      (all: number, { worth }: { worth: number }) => all + worth,
      0,
    );
    expect(body.rating.value).toBe(sum);
  });

  test('tells nothing that is private', async () => {
    const player = await ratedPerson(8_000_000);
    const text = JSON.stringify((await madang.nobody.get(pageOf(player.id))).body);
    for (const word of ['plays', 'email', 'zone', 'role', 'flags']) {
      expect(text).not.toContain(`"${word}"`);
    }
  });

  test('looks the same to somebody who is blocked, so that nobody is told', async () => {
    const [player, other] = [await ratedPerson(8_100_000), await madang.person()];
    const before = await other.get(pageOf(player.id));
    await player.post('/api/identity/blocks', { personId: other.id });
    expect((await other.get(pageOf(player.id))).body).toEqual(before.body);
  });

  test('of somebody who is leaving others see nobody, and they themselves see it all', async () => {
    const player = await ratedPerson(8_200_000);
    await madang.house.ground.database.writer.change(
      'update identity.person set leaving_at = $2 where id = $1',
      [player.id, madang.clock.now()],
    );
    for (const path of ['', '/rating', '/history']) {
      expect((await madang.nobody.get(`${pageOf(player.id)}${path}`)).status).toBe(404);
      expect((await player.get(`${pageOf(player.id)}${path}`)).status).toBe(200);
    }
    const { items } = (await madang.nobody.get(`${RATINGS}?limit=100`)).body;
    const row = items.find(({ person }: { person: { id: string } }) => person.id === player.id);
    expect(row.person).toEqual({ id: player.id, name: '', hue: 0 });
  });
});

describe('rhythm.ratings.listHistory', () => {
  test('has a row for each day, with its last value and what moved it most', async () => {
    const player = await madang.person();
    const playerId = player.id;
    const give = async (chartId: string, score: number) => {
      await giveScores(madang, [{ playerId, chartId, score }]);
      await madang.work();
    };
    // Half past eleven at night in Seoul.
    const now = madang.clock.now().getTime();
    const night = Math.ceil((now - 52_200_000) / 86_400_000) * 86_400_000 + 52_200_000;
    madang.clock.advance({ ms: night - now });
    const today = new Date(night).toISOString().slice(0, 10);
    await give('arirang_0', 7_000_000);
    await give('arirang_2', 9_000_000);
    await give('arirang_0', 7_500_000);
    madang.clock.advance({ hours: 1 });
    await give('arirang_1', 8_000_000);
    const { items, next } = (await madang.nobody.get(`${pageOf(playerId)}/history`)).body;
    const { value } = (await player.get(`${RATINGS}/mine`)).body;
    const tomorrow = new Date(night + 86_400_000).toISOString().slice(0, 10);
    expect(next).toBeNull();
    expect(items).toMatchObject([
      { day: tomorrow, value, reason: 'record', chartId: 'arirang_1', changes: 1 },
      { day: today, reason: 'record', chartId: 'arirang_2', mode: 'hard', changes: 3 },
    ]);
    expect(items[0].value - items[0].change).toBe(items[1].value);
    const first = (await player.get(`${pageOf(playerId)}/history?limit=1`)).body;
    const second = (await player.get(`${pageOf(playerId)}/history?limit=1&cursor=${first.next}`))
      .body;
    expect([...first.items, ...second.items]).toEqual(items);
    expect(second.next).toBeNull();
  });

  test('a made-up cursor is refused or finds nothing', async () => {
    const player = await ratedPerson(8_000_000);
    const pack = (key: unknown) => Buffer.from(JSON.stringify(key)).toString('base64url');
    const statuses = [];
    for (const cursor of ['x', pack(['a']), pack([8.64e15])]) {
      statuses.push((await player.get(`${pageOf(player.id)}/history?cursor=${cursor}`)).status);
    }
    expect(statuses).toEqual([422, 422, 200]);
  });
});

describe('rhythm.ratings.listRatings and rhythm.ratings.readAround', () => {
  test('list the same in pages of any size, with shared ranks for equal ratings', async () => {
    const players: TestPerson[] = [];
    for (const score of [9_000_000, 9_100_000, 9_100_000, 9_200_000]) {
      players.push(await ratedPerson(score, 'canon-in-d_0'));
      madang.clock.advance({ s: 10 });
    }
    interface Row {
      rank: number;
      value: number;
      person: { id: string };
    }
    const readAll = async (limit: number) => {
      const rows: Row[] = [];
      for (let cursor: string | null = ''; cursor !== null;) {
        const page = await madang.nobody.get(
          `${RATINGS}?limit=${limit}${cursor ? `&cursor=${cursor}` : ''}`,
        );
        expect(page.status).toBe(200);
        rows.push(...page.body.items);
        cursor = page.body.next;
      }
      return rows;
    };
    const whole = await readAll(100);
    expect(await readAll(1)).toEqual(whole);
    expect(await readAll(3)).toEqual(whole);
    for (const [i, { value, rank }] of whole.entries()) {
      expect(rank).toBe(1 + whole.filter((other) => other.value > value).length);
      if (i > 0) expect(value).toBeLessThanOrEqual(whole[i - 1]?.value ?? Infinity);
    }
    const [, who] = players as [TestPerson, TestPerson];
    const place = whole.findIndex(({ person }) => person.id === who.id);
    const around = (await who.get(`${RATINGS}/around?limit=1`)).body;
    expect(around).toEqual({
      items: whole.slice(Math.max(0, place - 1), place + 2),
      total: whole.length,
    });
    const mine = (await who.get(`${RATINGS}/mine`)).body;
    expect(mine).toMatchObject({ rank: whole[place]?.rank, total: whole.length });
  });

  test('without a rating there is nobody around', async () => {
    const player = await madang.person();
    expect((await player.get(`${RATINGS}/around`)).body).toEqual({ items: [], total: 0 });
  });

  test('take three statements, however long the page', async () => {
    const sent = await madang.statements(() => madang.nobody.get(`${RATINGS}?limit=100`));
    expect(sent).toHaveLength(3);
  });
});
