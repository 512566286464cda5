import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openMadang, type Madang } from '../../../testing/madang.ts';
import {
  modifiedPlayOf,
  playOf,
  readChart,
  submit,
  type ReadChart,
} from '../../../testing/plays.ts';
import { modifiedPattern, modifiersText, NO_MODIFIERS } from '../songs/index.ts';
import { judge } from './rules/judge.ts';
import { perfectLog } from './rules/play-log.ts';

const PLAYS = '/api/rhythm/plays';
const BOARD = '/api/rhythm/scoreboard/boards/arirang_1/hard';
const MINE = `${BOARD}/mine`;
const FAST = { ...NO_MODIFIERS, speed: 125, mirror: true } as const;

let madang: Madang;
let chart: ReadChart;
beforeAll(async () => {
  madang = await openMadang();
  chart = await readChart(madang.nobody, 'arirang_1');
});
afterAll(() => madang.close());

const mineOn = async (who: { get: Madang['nobody']['get'] }, modifiers: string) =>
  (await who.get(`${MINE}?modifiers=${encodeURIComponent(modifiers)}`)).body;

describe('rhythm.plays.submitPlay with modifiers', () => {
  test('judges the log against the chart as it was played', async () => {
    const player = await madang.person();
    const pattern = modifiedPattern(chart, FAST);
    const log = perfectLog(pattern);
    // To the millisecond is inhuman; a person is a little off.
    const uneven = log.map(([ms, key, down], i) => [ms + ((i * 7) % 13) - 6, key, down]);
    const play = { ...playOf(chart, 'hard'), modifiers: { speed: 125, mirror: true }, log: uneven };
    play.log.sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0) || (a[2] ?? 0) - (b[2] ?? 0));
    const { body } = await submit(player, play);
    expect(body.play).toMatchObject({ modifiers: FAST, verified: true, flags: [], rules: 2 });
    expect(body.play.score).toBeGreaterThan(9_900_000);
    const slow = { ...play, id: crypto.randomUUID(), modifiers: undefined };
    expect((await submit(player, slow)).body.play.score).toBeLessThan(7_000_000);
  });

  test('each set of them is a world of records of its own', async () => {
    const [player, other] = [await madang.person(), await madang.person()];
    await submit(player, playOf(chart, 'hard', { seed: 1 }));
    const told = await madang.told();
    const all = [{ mirror: true }, { noFail: true }, { speed: 75 }, FAST] as const;
    for (const [i, modifiers] of all.entries()) {
      const answer = await submit(
        player,
        modifiedPlayOf(chart, 'hard', { seed: 2 + i, modifiers }),
      );
      expect(answer.body).toMatchObject({ newRecord: true, record: { plays: 1 } });
      await submit(other, modifiedPlayOf(chart, 'hard', { seed: 9, spreadMs: 40, modifiers }));
      const name = modifiersText({ ...NO_MODIFIERS, ...modifiers });
      expect(await mineOn(player, name)).toMatchObject({
        rank: expect.any(Number),
        record: { score: answer.body.play.score, plays: 1 },
      });
    }
    expect(await madang.told(), 'a record with modifiers is told nobody').toEqual(told);
    expect(await mineOn(player, '')).toMatchObject({ record: { plays: 1 } });
    expect(await mineOn(other, '')).toMatchObject({ rank: null, record: null });
    const records = '/api/rhythm/scoreboard/records';
    expect((await player.get(records)).body.items).toHaveLength(1);
    expect((await player.get(`${records}?modifiers=mirror`)).body.items).toHaveLength(1);
    const { body } = await madang.nobody.get('/api/rhythm/songs/arirang');
    const counted = body.charts.find(({ id }: { id: string }) => id === 'arirang_1');
    expect(counted.modes.hard).toMatchObject({ plays: 2, players: 2 });
  });

  test('absent or all at rest they are none, and the play is the same', async () => {
    const player = await madang.person();
    const play = playOf(chart, 'hard', { seed: 20 });
    const first = await submit(player, play);
    expect(first.body.play.modifiers).toEqual(NO_MODIFIERS);
    for (const modifiers of [{}, { speed: 100 }, { ...NO_MODIFIERS }]) {
      const again = await submit(player, { ...play, modifiers });
      expect(again).toMatchObject({ status: 200, body: first.body });
    }
    const other = await player.post(PLAYS, { ...play, modifiers: { noFail: true } });
    expect(other).toMatchObject({ status: 409, body: { code: 'rhythm.play_id_taken' } });
  });

  test('a retry with them counts once, and is found in the list', async () => {
    const player = await madang.person();
    const play = modifiedPlayOf(chart, 'hard', { seed: 30, modifiers: { speed: 150 } });
    const first = await submit(player, play);
    const second = await submit(player, play);
    expect(second).toMatchObject({ status: 200, body: first.body });
    const { items } = (await player.get(PLAYS)).body;
    expect(items).toEqual([first.body.play]);
    expect((await player.get(`${PLAYS}/${play.id}`)).body).toMatchObject({ log: play.log });
  });

  test.each([{ speed: 110 }, { speed: '125' }, { hidden: true }, { mirror: 'yes' }, 'mirror'])(
    '%j are refused',
    async (modifiers) => {
      const player = await madang.person();
      const answer = await player.post(PLAYS, { ...playOf(chart, 'hard'), modifiers });
      expect(answer.status).toBe(422);
    },
  );
});

describe('a play whose gauge runs empty', () => {
  const weak = { spreadMs: 30, missRate: 0.97, seed: 5 };

  test('is filed and stands on the board with its score, but is not cleared', async () => {
    const player = await madang.person();
    const play = playOf(chart, 'hard', weak);
    const judged = judge(chart, 'hard', play.log);
    const { body } = await submit(player, play);
    expect(body.play).toMatchObject({
      score: judged.score,
      failedAtMs: judged.failedAtMs,
      cleared: false,
      verified: true,
    });
    expect(judged.failedAtMs).toBeGreaterThan(0);
    expect(body.newBadges).toEqual([]);
    expect((await player.get(PLAYS)).body.items).toEqual([body.play]);
    expect(await mineOn(player, '')).toMatchObject({ record: { score: judged.score } });
  });

  test('goes on with noFail, on a board of its own', async () => {
    const player = await madang.person();
    const modifiers = { noFail: true };
    const { body } = await submit(player, modifiedPlayOf(chart, 'hard', { ...weak, modifiers }));
    expect(body.play.failedAtMs).toBeNull();
    expect(await mineOn(player, 'no-fail')).toMatchObject({ record: { plays: 1 } });
  });

  test('and one judged before there was a gauge say so', async () => {
    const player = await madang.person();
    const play = playOf(chart, 'hard', { seed: 77 });
    await submit(player, play);
    const { writer } = madang.house.ground.database;
    await writer.change('update rhythm.play set rules = 1 where id = $1', [play.id]);
    const { body } = await player.get(`${PLAYS}/${play.id}`);
    expect(body).toMatchObject({ rules: 1, failedAtMs: null, modifiers: NO_MODIFIERS });
  });
});
