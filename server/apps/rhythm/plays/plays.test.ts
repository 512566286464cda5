import { hash, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openMadang, type Madang, type TestPerson } from '../../../testing/madang.ts';
import { playOf, readChart, submit, type ReadChart } from '../../../testing/plays.ts';
import { judge } from './rules/judge.ts';
import { perfectLog } from './rules/play-log.ts';

let madang: Madang;
let chart: ReadChart;
beforeAll(async () => {
  madang = await openMadang();
  chart = await readChart(madang.nobody, 'arirang_1');
});
afterAll(() => madang.close());

const claimOf = (score: number) => ({
  score,
  counts: { arts: 80, fine: 10, near: 0, miss: 0 },
  maxCombo: 90,
  early: 4,
  late: 6,
  cleared: true,
  fullCombo: true,
  allArts: false,
});

describe('rhythm.plays.submitPlay', () => {
  test('judges the log as the player does, files the play and ranks it', async () => {
    const player = await madang.person();
    const play = playOf(chart, 'hard');
    const answer = await submit(player, play);
    const judged = judge(chart, 'hard', play.log);
    expect(answer.status).toBe(201);
    expect(answer.body).toMatchObject({
      play: {
        id: play.id,
        score: judged.score,
        counts: judged.counts,
        maxCombo: judged.maxCombo,
        early: judged.early,
        late: judged.late,
        verified: true,
        flags: [],
        playedAt: madang.clock.now().toISOString(),
      },
      record: { score: judged.score, plays: 1 },
      newRecord: true,
      newBadges: ['clear'],
      rank: 1,
      total: 1,
      percentile: 100,
    });
    expect(await madang.told()).toEqual([
      'identity.accounts.accountOpened',
      'identity.profiles.roleAssigned',
      'identity.sessions.signedIn',
      'identity.sessions.signedIn',
      'rhythm.scoreboard.recordSet',
    ]);
  });

  test('answers a retry the same and counts it once', async () => {
    const player = await madang.person();
    const play = playOf(chart, 'hard', { seed: 2 });
    const first = await submit(player, play);
    const second = await submit(player, play);
    expect(second.status).toBe(200);
    expect(second.body).toEqual(first.body);
    expect(second.body.record.plays).toBe(1);
  });

  test('answers a retry of a play that was filed with the former digest', async () => {
    const player = await madang.person();
    const play = playOf(chart, 'hard', { seed: 21 });
    const first = await submit(player, play);
    const { chartId, chartVersion, mode, log } = play;
    const digest = hash(
      'sha256',
      JSON.stringify([chartId, chartVersion, mode, log, null]),
      'buffer',
    );
    const { writer } = madang.house.ground.database;
    await writer.change('update rhythm.play set digest = $1 where id = $2', [digest, play.id]);
    const second = await submit(player, play);
    expect(second).toMatchObject({ status: 200, body: first.body });
    const other = { ...playOf(chart, 'hard', { seed: 22 }), id: play.id };
    const refused = await player.post('/api/rhythm/plays', other);
    expect(refused).toMatchObject({ status: 409, body: { code: 'rhythm.play_id_taken' } });
  });

  test('a retry under an idempotency key gets the answer it lost', async () => {
    const player = await madang.person();
    const play = playOf(chart, 'hard', { seed: 3 });
    const key = { 'idempotency-key': randomUUID() };
    const first = await player.post('/api/rhythm/plays', play, key);
    const second = await player.post('/api/rhythm/plays', play, key);
    expect(second.body).toEqual(first.body);
    const other = await player.post('/api/rhythm/plays', playOf(chart, 'hard'), key);
    expect(other).toMatchObject({ status: 409, body: { code: 'house.idempotency_key_reused' } });
  });

  test('the same id with another play, or of another player, is refused', async () => {
    const [player, other] = [await madang.person(), await madang.person()];
    const play = playOf(chart, 'hard', { seed: 4 });
    await submit(player, play);
    const changed = { ...play, mode: 'easy' };
    for (const [client, body] of [
      [player, changed],
      [other, play],
    ] as const) {
      const answer = await client.post('/api/rhythm/plays', body);
      expect(answer).toMatchObject({ status: 409, body: { code: 'rhythm.play_id_taken' } });
    }
    expect((await other.get('/api/rhythm/plays')).body.items).toEqual([]);
  });

  test('a worse play keeps the record and its date, and counts', async () => {
    const player = await madang.person();
    const good = await submit(
      player,
      playOf(chart, 'hard', { spreadMs: 12, missRate: 0, seed: 5 }),
    );
    madang.clock.advance({ minutes: 5 });
    const bad = await submit(
      player,
      playOf(chart, 'hard', { spreadMs: 45, missRate: 0.2, seed: 6 }),
    );
    expect(bad.body.newRecord).toBe(false);
    expect(bad.body.newBadges).toEqual([]);
    expect(bad.body.record).toEqual({ ...good.body.record, plays: 2 });
  });

  test('easy and hard are two worlds', async () => {
    const player = await madang.person();
    const hard = await submit(player, playOf(chart, 'hard', { seed: 7 }));
    const easy = await submit(player, playOf(chart, 'easy', { seed: 7 }));
    expect(hard.body.record.plays).toBe(1);
    expect(easy.body.record.plays).toBe(1);
    expect(easy.body.newRecord).toBe(true);
  });

  test('a claim without a log never reaches the verified board', async () => {
    const player = await madang.person();
    const { log: _log, ...play } = playOf(chart, 'hard');
    const answer = await submit(player, { ...play, claim: claimOf(9_990_000) });
    expect(answer.body.play).toMatchObject({
      verified: false,
      flags: ['no_log'],
      score: 9_990_000,
    });
    const path = '/api/rhythm/scoreboard/boards/arirang_1/hard';
    const ids = (board: { items: { person: { id: string } }[] }) =>
      board.items.map((row) => row.person.id);
    expect(ids((await madang.nobody.get(path)).body)).not.toContain(player.id);
    expect(ids((await madang.nobody.get(`${path}?kind=unverified`)).body)).toContain(player.id);
  });

  test('a claim that differs from its own log stands on the unverified board only', async () => {
    const player = await madang.person();
    const play = playOf(chart, 'hard', { seed: 8 });
    const answer = await submit(player, { ...play, claim: claimOf(9_980_000) });
    expect(answer.body.play).toMatchObject({
      verified: false,
      flags: ['claim_differs'],
      score: 9_980_000,
    });
    expect((await player.get('/api/rhythm/scoreboard/records')).body.items).toEqual([]);
  });

  test('a claim that agrees with its log is proven by it', async () => {
    const player = await madang.person();
    const play = playOf(chart, 'hard', { seed: 9 });
    const { score, counts, maxCombo, early, late, cleared, fullCombo, allArts } = judge(
      chart,
      'hard',
      play.log,
    );
    const claim = { score, counts, maxCombo, early, late, cleared, fullCombo, allArts };
    expect((await submit(player, { ...play, claim })).body.play.verified).toBe(true);
  });

  test("a machine's regularity is put aside for review", async () => {
    const player = await madang.person();
    const answer = await submit(player, { ...playOf(chart, 'hard'), log: perfectLog(chart) });
    expect(answer.body.play).toMatchObject({
      score: 10_000_000,
      verified: false,
      flags: ['inhuman_regularity'],
    });
  });

  test("another person's id in the body is refused, the token decides", async () => {
    const [player, other] = [await madang.person(), await madang.person()];
    const answer = await player.post('/api/rhythm/plays', {
      ...playOf(chart, 'hard'),
      playerId: other.id,
    });
    expect(answer).toMatchObject({ status: 422, body: { errors: [{ pointer: '/playerId' }] } });
  });
});

describe('wrong input gets a problem and changes nothing', () => {
  let player: TestPerson;
  beforeAll(async () => {
    player = await madang.person();
  });
  const wrong: [string, (play: ReturnType<typeof playOf>) => object, number, string][] = [
    [
      'an unknown chart',
      (play) => ({ ...play, chartId: 'nobody-knows_0' }),
      404,
      'rhythm.chart_unknown',
    ],
    ['an unknown version', (play) => ({ ...play, chartVersion: 99 }), 404, 'rhythm.chart_unknown'],
    ['neither log nor claim', ({ log: _log, ...play }) => play, 422, 'rhythm.play_empty'],
    [
      'a log that runs backwards',
      (play) => ({
        ...play,
        log: [
          [900, 0, 1],
          [800, 0, 0],
        ],
      }),
      422,
      'rhythm.log_wrong',
    ],
    [
      'a key that is not there',
      (play) => ({ ...play, log: [[900, 14, 1]] }),
      422,
      'rhythm.log_wrong',
    ],
    [
      'a key that goes up twice',
      (play) => ({ ...play, log: [[900, 1, 0]] }),
      422,
      'rhythm.log_wrong',
    ],
    [
      'fractions of milliseconds',
      (play) => ({ ...play, log: [[900.5, 1, 1]] }),
      422,
      'house.input_wrong',
    ],
    [
      'a score beyond the range',
      ({ log: _log, ...play }) => ({ ...play, claim: claimOf(10_000_001) }),
      422,
      'house.input_wrong',
    ],
    [
      'a negative score',
      ({ log: _log, ...play }) => ({ ...play, claim: claimOf(-1) }),
      422,
      'house.input_wrong',
    ],
    [
      'a perfect score without all arts',
      ({ log: _log, ...play }) => ({ ...play, claim: claimOf(10_000_000) }),
      422,
      'rhythm.claim_wrong',
    ],
    ['a mode nobody knows', (play) => ({ ...play, mode: 'nightmare' }), 422, 'house.input_wrong'],
    ['an id that is none', (play) => ({ ...play, id: 'first' }), 422, 'house.input_wrong'],
  ];
  test.each(wrong)('%s', async (_what, spoil, status, code) => {
    const answer = await player.post('/api/rhythm/plays', spoil(playOf(chart, 'hard')));
    expect(answer).toMatchObject({ status, body: { code, status } });
    expect(answer.headers['content-type']).toContain('application/problem+json');
    expect((await player.get('/api/rhythm/plays')).body.items).toEqual([]);
  });

  test('the first bad entry of a log is named by its index', async () => {
    const log = [
      [900, 0, 1],
      [950, 0, 0],
      [940, 0, 1],
    ];
    const answer = await player.post('/api/rhythm/plays', { ...playOf(chart, 'hard'), log });
    expect(answer.body.errors).toEqual([
      { pointer: '/log/2', code: 'time_backwards', detail: expect.any(String) },
    ]);
  });
});

describe('rhythm.plays.listPlays and rhythm.plays.readPlay', () => {
  test('one reads all of their own plays, page by page, and the log as it was sent', async () => {
    const player = await madang.person();
    const sent = [];
    for (let seed = 20; seed < 25; seed++) {
      const play = playOf(chart, seed % 2 ? 'easy' : 'hard', { seed });
      await submit(player, play);
      madang.clock.advance({ minutes: 2 });
      sent.unshift(play);
    }
    const first = await player.get('/api/rhythm/plays?limit=3');
    const rest = await player.get(`/api/rhythm/plays?limit=3&cursor=${first.body.next}`);
    const ids = [...first.body.items, ...rest.body.items].map((play: { id: string }) => play.id);
    expect(ids).toEqual(sent.map(({ id }) => id));
    expect(rest.body.next).toBeNull();
    const easy = await player.get('/api/rhythm/plays?chartId=arirang_1&mode=easy');
    expect(easy.body.items).toHaveLength(2);
    const read = await player.get(`/api/rhythm/plays/${sent[0]?.id}`);
    expect(read.body.log).toEqual(sent[0]?.log);
    expect(judge(chart, 'hard', read.body.log).score).toBe(read.body.score);
  });

  test('a made-up cursor is refused', async () => {
    const player = await madang.person();
    for (const cursor of ['x', 'bm9uZQ', Buffer.from('[1e300,"a"]').toString('base64url')]) {
      const answer = await player.get(`/api/rhythm/plays?cursor=${cursor}`);
      expect(answer).toMatchObject({ status: 422, body: { code: 'house.input_wrong' } });
    }
  });
});
