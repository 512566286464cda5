import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeServiceToken } from '../../../capabilities/programs/tokens/index.ts';
import type { Client } from '../../../testing/client.ts';
import { openMadang, type Madang } from '../../../testing/madang.ts';
import { playOf, readChart, type ReadChart } from '../../../testing/plays.ts';

let madang: Madang;
let chart: ReadChart;
let server: Client;
beforeAll(async () => {
  madang = await openMadang();
  chart = await readChart(madang.nobody, 'arirang_0');
  const ctx = madang.house.context('test');
  const operations = ['rhythm.plays.relayPlay'];
  const { token } = await makeServiceToken(ctx, { name: 'one', operations, expiresAt: null });
  server = madang.bearer(token);
});
afterAll(() => madang.close());

const RELAYED = '/api/rhythm/plays/relayed';

describe('rhythm.plays.relayPlay', () => {
  test('files the play of the named player, judged like any other, once', async () => {
    const player = await madang.person();
    const play = { ...playOf(chart, 'easy'), playerId: player.id };
    const first = await server.post(RELAYED, play);
    expect(first).toMatchObject({ status: 201, body: { newRecord: true, rank: 1 } });
    const again = await server.post(RELAYED, play);
    expect(again).toMatchObject({ status: 200, body: { record: { plays: 1 } } });
    expect((await player.get('/api/rhythm/plays')).body.items).toHaveLength(1);
  });

  test('proves no more than the player could: a claim without a log stays unverified', async () => {
    const player = await madang.person();
    const { log: _log, ...rest } = playOf(chart, 'easy');
    const total = chart.notes.length + chart.notes.filter((note) => note.holdMs > 0).length;
    const counts = { arts: total, fine: 0, near: 0, miss: 0 };
    const figures = { score: 10_000_000, counts, maxCombo: total, early: 0, late: 0 };
    const claim = { ...figures, cleared: true, fullCombo: true, allArts: true };
    const answer = await server.post(RELAYED, { ...rest, claim, playerId: player.id });
    expect(answer).toMatchObject({ status: 201, body: { play: { verified: false } } });
  });

  test('knows its players', async () => {
    const nobody = { ...playOf(chart, 'easy'), playerId: crypto.randomUUID() };
    expect(await server.post(RELAYED, nobody)).toMatchObject({
      status: 404,
      body: { code: 'identity.person_unknown' },
    });
    const unnamed = await server.post(RELAYED, playOf(chart, 'easy'));
    expect(unnamed.body.errors).toMatchObject([{ pointer: '/playerId' }]);
  });
});
