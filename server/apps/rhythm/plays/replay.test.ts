import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openMadang, type Madang, type TestPerson } from '../../../testing/madang.ts';
import {
  modifiedPlayOf,
  oddPlayOf,
  playOf,
  readChart,
  submit,
  type ReadChart,
} from '../../../testing/plays.ts';
import { modifiedPattern, NO_MODIFIERS, SPEEDS } from '../songs/index.ts';
import { judge } from './rules/judge.ts';

let madang: Madang;
let chart: ReadChart;
let curator: TestPerson;
beforeAll(async () => {
  madang = await openMadang();
  chart = await readChart(madang.nobody, 'arirang_1');
  curator = await madang.person('curator');
});
afterAll(() => madang.close());

const replayOf = (play: { id: string }) => `/api/rhythm/plays/${play.id}/replay`;
const watch = (who: Pick<TestPerson, 'get'>, play: { id: string }) => who.get(replayOf(play));
const decide = (play: { id: string }, decision: string) =>
  curator.post(`/api/rhythm/reviews/cases/${play.id}/rulings`, { decision, reason: '두 손' });

const unknown = { status: 404, body: { code: 'rhythm.replay_unknown' } };
const claim = {
  score: 9_990_000,
  counts: { arts: 80, fine: 1, near: 0, miss: 0 },
  maxCombo: 81,
  early: 0,
  late: 1,
  cleared: true,
  fullCombo: true,
  allArts: false,
};

/** Somebody who played well and then badly: the first play is a record, the second stands nowhere. */
async function playedTwice(): Promise<[TestPerson, { id: string }, { id: string }]> {
  const player = await madang.person();
  const [good, bad] = [playOf(chart, 'hard'), playOf(chart, 'hard', { missRate: 0.4 })];
  await submit(player, good);
  await submit(player, bad);
  return [player, good, bad];
}

describe('rhythm.plays.readReplay', () => {
  test('tells everybody what was pressed in a record, and what came of it', async () => {
    const player = await madang.person();
    const play = playOf(chart, 'hard');
    const { play: filed } = (await submit(player, play)).body;
    const { status, body } = await watch(madang.nobody, play);
    expect(status).toBe(200);
    const { flags: _flags, ruling: _ruling, ...shown } = filed;
    const { hue } = (await player.get('/api/identity/profiles/me')).body;
    const person = { id: player.id, name: player.name, hue };
    expect(body).toEqual({ ...shown, player: person, log: play.log });
    expect((await watch(player, play)).body).toEqual(body);
  });

  test.each(
    SPEEDS.flatMap((speed) =>
      [false, true].flatMap((mirror) => [false, true].map((noFail) => ({ speed, mirror, noFail }))),
    ),
  )(
    'judged again with $speed %, mirror $mirror, no-fail $noFail it is the same',
    async (modifiers) => {
      const player = await madang.person();
      for (const mode of ['easy', 'hard'] as const) {
        const play = modifiedPlayOf(chart, mode, { modifiers, spreadMs: 45, missRate: 0.1 });
        await submit(player, play);
        const { body } = await watch(madang.nobody, play);
        const read = await madang.nobody.get(
          `/api/rhythm/songs/charts/${body.chartId}?version=${body.chartVersion}`,
        );
        const pattern = modifiedPattern(read.body, body.modifiers);
        const judged = judge(pattern, body.mode, body.log, body.modifiers);
        expect(body.modifiers).toEqual({ ...NO_MODIFIERS, ...modifiers });
        expect(body).toMatchObject({
          score: judged.score,
          counts: judged.counts,
          maxCombo: judged.maxCombo,
          failedAtMs: judged.failedAtMs,
        });
      }
    },
  );

  test('a play that stands on no board is for its player and for curators', async () => {
    const [player, good, bad] = await playedTwice();
    const other = await madang.person();
    for (const who of [madang.nobody, other]) {
      expect(await watch(who, bad)).toMatchObject(unknown);
      expect((await watch(who, good)).status).toBe(200);
    }
    expect((await watch(player, bad)).status).toBe(200);
    expect((await watch(curator, bad)).status).toBe(200);
  });

  test('a better play takes its place', async () => {
    const player = await madang.person();
    const [first, better] = [playOf(chart, 'easy', { missRate: 0.3 }), playOf(chart, 'easy')];
    await submit(player, first);
    expect((await watch(madang.nobody, first)).status).toBe(200);
    await submit(player, better);
    expect(await watch(madang.nobody, first)).toMatchObject(unknown);
    expect((await watch(madang.nobody, better)).status).toBe(200);
  });

  test('the best of a week is shown, though it is not the best of all time', async () => {
    const [player, good] = await playedTwice();
    madang.clock.advance({ hours: 24 * 8 });
    const weekly = playOf(chart, 'hard', { missRate: 0.2 });
    await submit(player, weekly);
    expect(await watch(madang.nobody, weekly)).toMatchObject(unknown);
    await madang.work();
    expect((await watch(madang.nobody, weekly)).status).toBe(200);
    expect((await watch(madang.nobody, good)).status).toBe(200);
    madang.clock.advance({ hours: 24 * 300 });
    expect((await watch(madang.nobody, weekly)).status, 'past weeks stay').toBe(200);
  });

  test('an odd play is shown as it stands, and a void hides it until it is taken back', async () => {
    const player = await madang.person();
    const play = oddPlayOf(chart, 'hard');
    await submit(player, play);
    const first = await watch(madang.nobody, play);
    expect(first).toMatchObject({ status: 200, body: { verified: false } });
    expect(first.body).not.toHaveProperty('flags');
    await decide(play, 'void');
    expect(await watch(madang.nobody, play)).toMatchObject(unknown);
    expect((await watch(player, play)).status).toBe(200);
    expect((await watch(curator, play)).status).toBe(200);
    await decide(play, 'undo');
    expect((await watch(madang.nobody, play)).body).toEqual(first.body);
    await decide(play, 'accept');
    expect((await watch(madang.nobody, play)).body).toEqual({ ...first.body, verified: true });
  });

  test('of a mere claim there is nothing to watch', async () => {
    const player = await madang.person();
    const { log: _log, ...play } = { ...playOf(chart, 'hard'), claim };
    await submit(player, play);
    const none = { status: 404, body: { code: 'rhythm.replay_none' } };
    expect(await watch(player, play)).toMatchObject(none);
    expect(await watch(madang.nobody, play)).toMatchObject(none);
    await submit(player, {
      ...play,
      id: crypto.randomUUID(),
      claim: { ...claim, score: 9_991_000 },
    });
    expect(await watch(madang.nobody, play), 'it stands nowhere').toMatchObject(unknown);
  });

  test('who blocked, or was blocked, sees nothing', async () => {
    const [player, good] = await playedTwice();
    const [blocker, blocked] = [await madang.person(), await madang.person()];
    await blocker.post('/api/identity/blocks', { personId: player.id });
    await player.post('/api/identity/blocks', { personId: blocked.id });
    for (const who of [blocker, blocked]) expect(await watch(who, good)).toMatchObject(unknown);
    expect((await watch(madang.nobody, good)).status).toBe(200);
  });

  test('nothing tells a block from a play that does not exist, or is not kept', async () => {
    const [player, good, bad] = await playedTwice();
    const blocked = await madang.person();
    const answerTo = async (who: TestPerson, play: { id: string }) => {
      const { status, body, headers } = await watch(who, play);
      const { requestId: _own, ...said } = body;
      // These differ from one answer to the next, whatever is asked: the ETag is of the request's id, too.
      const passing = /^(date|etag|x-request-id|ratelimit.*|content-length)$/;
      const told = Object.entries(headers).filter(([name]) => !passing.test(name));
      return { status, said, told };
    };
    const nowhere = await answerTo(blocked, { id: crypto.randomUUID() });
    expect(await answerTo(blocked, bad), 'a play that stands nowhere').toEqual(nowhere);
    expect((await answerTo(blocked, good)).status).toBe(200);
    await player.post('/api/identity/blocks', { personId: blocked.id });
    expect(await answerTo(blocked, good), 'one that a block hides').toEqual(nowhere);

    const { log: _log, ...claimed } = { ...playOf(chart, 'hard'), claim };
    await submit(player, claimed);
    const other = await madang.person();
    const none = await answerTo(other, claimed);
    expect(none.said.code).toBe('rhythm.replay_none');
    expect(await answerTo(blocked, claimed), 'a mere claim').toEqual(none);
  });

  test('whose player is leaving has no name any more', async () => {
    const [player, good] = await playedTwice();
    await player.post('/api/identity/withdrawals');
    const { body } = await watch(madang.nobody, good);
    expect(body.player).toEqual({ id: player.id, name: '', hue: 0 });
  });

  test('who has it is not sent it again, and is not told so once it is hidden', async () => {
    const player = await madang.person();
    const play = oddPlayOf(chart, 'easy');
    await submit(player, play);
    const { headers } = await watch(madang.nobody, play);
    expect(headers['cache-control']).toBe('private, no-cache');
    const known = { 'if-none-match': String(headers['etag']) };
    const again = await madang.nobody.get(replayOf(play), known);
    expect(again).toMatchObject({ status: 304, body: '' });
    await decide(play, 'void');
    expect(await madang.nobody.get(replayOf(play), known)).toMatchObject(unknown);
  });

  test('costs two looks: at the play, and at what may be seen of it', async () => {
    const [, good] = await playedTwice();
    const sent = await madang.statements(() => watch(madang.nobody, good));
    expect(sent.filter((text) => text.includes('rhythm.'))).toHaveLength(2);
  });

  test.each(['nonsense', '00000000-0000-4000-8000-000000000000'])('%s is no play', async (id) => {
    const { status } = await watch(madang.nobody, { id });
    expect(status).toBe(id === 'nonsense' ? 422 : 404);
  });
});
