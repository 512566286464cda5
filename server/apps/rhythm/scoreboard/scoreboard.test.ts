import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openMadang, type Madang, type TestPerson } from '../../../testing/madang.ts';
import { playOf, readChart, submit, type ReadChart } from '../../../testing/plays.ts';

const BOARD = '/api/rhythm/scoreboard/boards/arirang_0/hard';

let madang: Madang;
let chart: ReadChart;
let players: TestPerson[];
beforeAll(async () => {
  madang = await openMadang();
  chart = await readChart(madang.nobody, 'arirang_0');
  players = [];
  for (let i = 0; i < 12; i++) {
    const player = await madang.person();
    players.push(player);
    await submit(
      player,
      playOf(chart, 'hard', { seed: i, spreadMs: 10 + 4 * i, missRate: 0.01 * i }),
    );
    madang.clock.advance({ s: 30 });
  }
});
afterAll(() => madang.close());

interface Row {
  rank: number;
  score: number;
  person: { id: string };
}

/** The whole board, read page by page. */
async function readAll(limit: number): Promise<Row[]> {
  const rows: Row[] = [];
  for (let cursor: string | null = ''; cursor !== null;) {
    const page = await madang.nobody.get(
      `${BOARD}?limit=${limit}${cursor ? `&cursor=${cursor}` : ''}`,
    );
    expect(page.status).toBe(200);
    rows.push(...page.body.items);
    cursor = page.body.next;
  }
  return rows;
}

describe('rhythm.scoreboard.readBoard', () => {
  test('ranks best first, the same in pages of any size', async () => {
    const whole = await readAll(100);
    expect(whole).toHaveLength(12);
    expect(whole.map(({ rank }) => rank)).toEqual(whole.map((_, i) => i + 1));
    const scores = whole.map(({ score }) => score);
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
    expect(await readAll(5)).toEqual(whole);
    expect(await readAll(1)).toEqual(whole);
  });

  test('of equal scores, who got there first stands higher', async () => {
    const [first, second] = [await madang.person(), await madang.person()];
    const play = playOf(chart, 'hard', { seed: 500, spreadMs: 9, missRate: 0 });
    await submit(first, { ...play, id: '01890000-0000-7000-8000-000000000001' });
    madang.clock.advance({ ms: 1 });
    await submit(second, { ...play, id: '01890000-0000-7000-8000-000000000002' });
    const ids = (await readAll(100)).map(({ person }) => person.id);
    expect(ids.indexOf(second.id)).toBe(ids.indexOf(first.id) + 1);
    const mine = await second.get(`${BOARD}/mine`);
    expect(mine.body.rank).toBe(ids.indexOf(second.id) + 1);
  });

  test('a chart nobody played has an empty board', async () => {
    const answer = await madang.nobody.get('/api/rhythm/scoreboard/boards/arirang_2/easy');
    expect(answer.body).toEqual({ items: [], next: null, total: 0, period: null });
  });

  test('takes three statements, however long the page', async () => {
    const sent = await madang.statements(() => madang.nobody.get(`${BOARD}?limit=100`));
    expect(sent).toHaveLength(3);
  });
});

describe('rhythm.scoreboard.readMine', () => {
  test('tells rank, percentile and record, equal to a count', async () => {
    const whole = await readAll(100);
    for (const player of players) {
      const { body } = await player.get(`${BOARD}/mine`);
      const place = whole.findIndex(({ person }) => person.id === player.id);
      expect(body).toMatchObject({ rank: place + 1, total: whole.length });
      expect(body.record.score).toBe(whole[place]?.score);
      const behind = whole.length - place - 1;
      expect(body.percentile).toBeCloseTo((100 * behind) / (whole.length - 1), 1);
    }
  });

  test('without a record there is no rank', async () => {
    const player = await madang.person();
    const { body } = await player.get(`${BOARD}/mine`);
    expect(body).toMatchObject({ rank: null, percentile: null, record: null });
  });
});

describe('rhythm.scoreboard.readAround', () => {
  test('shows those just above and below with their ranks', async () => {
    const whole = await readAll(100);
    for (const place of [0, 5, whole.length - 1]) {
      const id = whole[place]?.person.id;
      const player = players.find((each) => each.id === id);
      if (!player) continue;
      const { body } = await player.get(`${BOARD}/around?limit=3`);
      expect(body.items).toEqual(whole.slice(Math.max(0, place - 3), place + 4));
    }
  });
});

describe('rhythm.scoreboard.listRecords', () => {
  test('lists the own records, the last played first, page by page', async () => {
    const player = await madang.person();
    for (const id of ['arirang_0', 'arirang_1', 'arirang_2']) {
      await submit(player, playOf(await readChart(player, id), 'easy'));
      madang.clock.advance({ minutes: 3 });
    }
    const first = await player.get('/api/rhythm/scoreboard/records?limit=2');
    const rest = await player.get(
      `/api/rhythm/scoreboard/records?limit=2&cursor=${first.body.next}`,
    );
    const charts = [...first.body.items, ...rest.body.items].map(
      (row: { chartId: string }) => row.chartId,
    );
    expect(charts).toEqual(['arirang_2', 'arirang_1', 'arirang_0']);
  });
});

test('who may not: rhythm.scoreboard boards are public, what is mine is not', async () => {
  expect((await madang.nobody.get(BOARD)).status).toBe(200);
  expect((await madang.nobody.get(`${BOARD}/mine`)).status).toBe(401);
});

test('a new record moves the board of whoever watches, after the commit', async () => {
  const said = await madang.overhear('rhythm/scoreboard/arirang_0/hard');
  const player = await madang.person();
  const better = await submit(
    player,
    playOf(chart, 'hard', { seed: 900, spreadMs: 14, missRate: 0 }),
  );
  await submit(player, playOf(chart, 'hard', { seed: 901, spreadMs: 60, missRate: 0.3 }));
  const { rank, total, record } = better.body;
  expect(said).toEqual([
    {
      kind: 'moved',
      person: { id: player.id, name: player.name, hue: expect.any(Number) },
      score: record.score,
      rank,
      total,
    },
  ]);
});
