import { afterAll, beforeAll, expect, test } from 'vitest';
import { openMadang, type Madang } from '../../../testing/madang.ts';
import { playOf, readChart, submit } from '../../../testing/plays.ts';

const PLAYS = '/api/rhythm/plays';
const STARS = '/api/rhythm/memorial/stars';

let madang: Madang;
beforeAll(async () => {
  madang = await openMadang();
});
afterAll(() => madang.close());

const played = async (chartId: string, seed = 1) =>
  playOf(await readChart(madang.nobody, chartId), 'easy', { spreadMs: 20, missRate: 0, seed });

test('a closed chart refuses plays and names its star; found, it takes them', async () => {
  const player = await madang.person('guest');
  const play = await played('pocket-comet_0');
  const refused = await player.post(PLAYS, play);
  expect(refused).toMatchObject({
    status: 403,
    body: {
      code: 'rhythm.chart_locked',
      detail: 'Find the star “The Wick” in the Memorial: it opens this chart.',
      errors: [{ pointer: '/chartId', code: 'star_needed', detail: 'lamp-wick' }],
    },
  });
  const { log: _log, ...claimed } = play;
  expect((await player.post(PLAYS, claimed)).body.code).toBe('rhythm.chart_locked');
  expect((await player.get(PLAYS)).body.items).toEqual([]);

  await submit(player, await played('arirang_0'));
  expect((await player.put(`${STARS}/lamp-wick`)).status).toBe(200);
  expect((await player.post(PLAYS, play)).status).toBe(201);
  expect((await player.post(PLAYS, await played('pocket-comet_1'))).status).toBe(201);
  // The hardest one waits for a star of its own, and others for theirs.
  const harder = await player.post(PLAYS, await played('pocket-comet_2'));
  expect(harder.body.errors).toMatchObject([{ detail: 'kite-brow' }]);
  expect((await (await madang.person()).post(PLAYS, play)).status).toBe(403);
});

test('an open song may have a chart that is closed by itself', async () => {
  const player = await madang.person();
  expect((await player.post(PLAYS, await played('ode-to-joy_1'))).status).toBe(201);
  const refused = await player.post(PLAYS, await played('ode-to-joy_2'));
  expect(refused.body).toMatchObject({ code: 'rhythm.chart_locked' });
});

test('a locked song can be read: what it is, how it sounds, how it goes', async () => {
  const { body: song } = await madang.nobody.get('/api/rhythm/songs/pocket-comet');
  expect(song.locked).toBe(true);
  expect(song.charts.map((chart: { locked: boolean }) => chart.locked)).toEqual([
    false,
    false,
    true,
  ]);
  const music = await madang.nobody.get('/api/rhythm/songs/pocket-comet/music');
  expect(music.status).toBe(200);
});

test('a play of an open chart asks nothing about stars', async () => {
  const player = await madang.person();
  await submit(player, await played('arirang_1', 1));
  const sent = await madang.statements(async () => {
    await submit(player, await played('arirang_1', 2));
  });
  expect(sent.filter((text) => /found_star|\.locked/.test(text))).toEqual([
    expect.stringContaining('v.pattern'),
  ]);
});

test('who played a chart before it was closed goes on playing it', async () => {
  const [veteran, newcomer] = [await madang.person(), await madang.person()];
  const first = await played('moonlit-porch_1');
  await submit(veteran, first);
  const { writer } = madang.house.ground.database;
  await writer.change(`update rhythm.song set locked = true where id = 'moonlit-porch'`);
  // Another process, or this one after a new start: what it knows of charts is fresh.
  const other = await openMadang({ databaseUrl: madang.databaseUrl, clock: madang.clock });
  const [returned, arrived] = [veteran, newcomer].map((who) => other.bearer(who.accessToken));
  expect((await returned?.post(PLAYS, first))?.status).toBe(200);
  expect((await returned?.post(PLAYS, await played('moonlit-porch_1', 9)))?.status).toBe(201);
  const unlocks = await returned?.get('/api/rhythm/memorial/unlocks?limit=100');
  const own = unlocks?.body.items.find(
    (unlock: { chartId: string }) => unlock.chartId === 'moonlit-porch_1',
  );
  expect(own).toEqual({
    chartId: 'moonlit-porch_1',
    songId: 'moonlit-porch',
    open: true,
    star: null,
  });
  const refused = await arrived?.post(PLAYS, await played('moonlit-porch_1'));
  expect(refused).toMatchObject({
    status: 403,
    body: { code: 'rhythm.chart_locked', detail: 'No star opens this chart yet.' },
  });
  await other.close();
});
