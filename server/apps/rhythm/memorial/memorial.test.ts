import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Client } from '../../../testing/client.ts';
import { openMadang, type Madang, type TestPerson } from '../../../testing/madang.ts';
import { playOf, readChart, submit, type Skill } from '../../../testing/plays.ts';
import { retireSong } from '../songs/index.ts';
import { lightOf } from './rules/light.ts';
import { SKY } from './sky.ts';

const SKY_PATH = '/api/rhythm/memorial/sky';
const UNLOCKS = '/api/rhythm/memorial/unlocks?limit=100';
const starPath = (id: string) => `/api/rhythm/memorial/stars/${id}`;

let madang: Madang;
beforeAll(async () => {
  madang = await openMadang();
});
afterAll(() => madang.close());

interface SeenStar {
  id: string;
  distance: string;
  words: unknown;
  opens: { charts: { id: string }[] } | null;
}

async function starsOf(client: Client): Promise<Map<string, SeenStar>> {
  const { body } = await client.get(SKY_PATH);
  const constellations = body.constellations as { stars: SeenStar[] }[];
  return new Map(constellations.flatMap(({ stars }) => stars).map((star) => [star.id, star]));
}

async function play(client: Client, chartId: string, skill: Skill = {}, mode = 'easy' as const) {
  const chart = await readChart(madang.nobody, chartId);
  return submit(client, playOf(chart, mode, { spreadMs: 20, missRate: 0, ...skill }));
}

/** Somebody who has light enough for a good part of the sky. */
async function playerWithLight(): Promise<TestPerson> {
  const player = await madang.person();
  for (const id of ['arirang_0', 'arirang_1', 'minuet-in-g_0', 'minuet-in-g_1']) {
    await play(player, id);
  }
  return player;
}

describe('rhythm.memorial.readSky', () => {
  test('a stranger sees the whole sky, nothing found, and one star to begin with', async () => {
    const { status, body } = await madang.nobody.get(SKY_PATH);
    expect(status).toBe(200);
    expect(body.light).toEqual({ earned: 0, spent: 0, left: 0 });
    const stars = await starsOf(madang.nobody);
    expect(stars.size).toBe(SKY.stars.size);
    const near = [...stars.values()].filter(({ distance }) => distance === 'near');
    expect(near.map(({ id }) => id)).toEqual(['lamp-wick']);
    expect([...stars.values()].every(({ words }) => words === null)).toBe(true);
  });

  test('playing makes light, by records; four queries tell it', async () => {
    const player = await madang.person();
    const { body } = await play(player, 'arirang_0');
    await play(player, 'arirang_1', { spreadMs: 40 });
    const second = await play(player, 'arirang_1', { spreadMs: 60, seed: 5 });
    const earned = lightOf(body.record, 1) + lightOf(second.body.record, 4);
    const sent = await madang.statements(async () => {
      const sky = await player.get(SKY_PATH);
      expect(sky.body.light).toEqual({ earned, spent: 0, left: earned });
    });
    expect(sent).toHaveLength(4);
  });

  test('a play without proof makes no light', async () => {
    const player = await madang.person();
    const chart = await readChart(madang.nobody, 'arirang_0');
    const { log: _log, ...claimed } = playOf(chart, 'easy');
    const counts = { arts: 10, fine: 0, near: 0, miss: 90 };
    const claim = { score: 1_000_000, counts, maxCombo: 10, early: 0, late: 0 };
    const badges = { cleared: false, fullCombo: false, allArts: false };
    const answer = await player.post('/api/rhythm/plays', {
      ...claimed,
      claim: { ...claim, ...badges },
    });
    if (answer.status === 201) expect(answer.body.play.verified).toBe(false);
    expect((await player.get(SKY_PATH)).body.light.earned).toBe(0);
  });
});

describe('rhythm.memorial.findStar', () => {
  test('spends light once, lights the way to the neighbours, and tells it', async () => {
    const player = await playerWithLight();
    const before = (await player.get(SKY_PATH)).body.light;
    const told = (await madang.told()).length;
    madang.clock.advance({ minutes: 1 });
    const found = await player.put(starPath('lamp-wick'));
    expect(found).toMatchObject({
      status: 200,
      body: {
        starId: 'lamp-wick',
        light: { earned: before.earned, spent: 5, left: before.left - 5 },
      },
    });
    madang.clock.advance({ minutes: 1 });
    expect((await player.put(starPath('lamp-wick'))).body).toEqual(found.body);
    expect((await madang.told()).slice(told)).toEqual(['rhythm.memorial.starFound']);
    const stars = await starsOf(player);
    expect(stars.get('lamp-wick')).toMatchObject({
      distance: 'found',
      words: SKY.stars.get('lamp-wick')?.words,
      opens: {
        kind: 'song',
        songId: 'pocket-comet',
        charts: [{ id: 'pocket-comet_0' }, { id: 'pocket-comet_1' }],
      },
    });
    const near = [...stars.values()].filter(({ distance }) => distance === 'near');
    expect(near.map(({ id }) => id)).toEqual(['lamp-hook', 'lamp-tassel']);
  });

  test('what cannot be found is refused with its reason, and changes nothing', async () => {
    const player = await madang.person();
    const put = (id: string) => player.put(starPath(id));
    expect(await put('lamp-wick')).toMatchObject({
      status: 409,
      body: { code: 'rhythm.light_short', detail: '5 more light is needed: play to earn it.' },
    });
    await play(player, 'arirang_0');
    expect(await put('gate-pole')).toMatchObject({
      status: 409,
      body: { code: 'rhythm.star_far' },
    });
    expect(await put('no-such-star')).toMatchObject({
      status: 404,
      body: { code: 'rhythm.star_unknown' },
    });
    expect(await put('Wick!')).toMatchObject({ status: 422 });
    expect((await player.get(SKY_PATH)).body.light.spent).toBe(0);
  });

  test('a guest who becomes a member keeps stars and light', async () => {
    const guest = await madang.person('guest');
    await play(guest, 'arirang_0');
    await guest.put(starPath('lamp-wick'));
    const before = (await guest.get(SKY_PATH)).body;
    const kept = await guest.post('/api/identity/accounts/me/password', {
      email: `${guest.id}@example.com`,
      password: 'three blue cranes',
    });
    expect(kept.status).toBeLessThan(300);
    expect((await guest.get(SKY_PATH)).body).toEqual(before);
  });

  test('plays that are voided leave no debt and the stars stay; restored, their light is back', async () => {
    const [player, curator] = [await madang.person(), await madang.person('curator')];
    const { body } = await play(player, 'arirang_0');
    for (const id of ['lamp-wick', 'lamp-hook', 'lamp-tassel']) await player.put(starPath(id));
    const before = (await player.get(SKY_PATH)).body.light;
    expect(before).toMatchObject({ spent: 13, left: before.earned - 13 });
    const decide = (decision: string) =>
      curator.post(`/api/rhythm/reviews/cases/${body.play.id}/rulings`, { decision, reason: 'so' });
    expect((await decide('void')).status).toBe(201);
    expect((await player.get(SKY_PATH)).body.light).toEqual({ earned: 0, spent: 13, left: 0 });
    expect((await starsOf(player)).get('lamp-hook')?.distance).toBe('found');
    expect((await player.put(starPath('lamp-dusk'))).body.code).toBe('rhythm.light_short');
    expect((await decide('undo')).status).toBe(201);
    expect((await player.get(SKY_PATH)).body.light).toEqual(before);
  });
});

describe('rhythm.memorial.listUnlocks', () => {
  test('the sky opens what the catalogue closes, and nothing else', async () => {
    const { body } = await madang.nobody.get(UNLOCKS);
    const closed = body.items as { chartId: string; open: boolean; star: { id: string } | null }[];
    expect(body.next).toBeNull();
    expect(closed.every(({ open, star }) => !open && star !== null)).toBe(true);
    const stars = [...(await starsOf(madang.nobody)).values()];
    const opened = stars.flatMap(({ opens }) => opens?.charts.map(({ id }) => id) ?? []);
    expect(opened.toSorted()).toEqual(closed.map(({ chartId }) => chartId).toSorted());
    const openers = [...SKY.stars.values()].filter(({ opens }) => opens);
    expect(stars.filter(({ opens }) => opens)).toHaveLength(openers.length);
  });

  test('a star whose song is not offered any more only lights up the sky', async () => {
    const ctx = madang.house.context('test');
    await retireSong(ctx, 'pocket-comet', true);
    expect((await starsOf(madang.nobody)).get('lamp-wick')?.opens).toBeNull();
    const { items } = (await madang.nobody.get(UNLOCKS)).body;
    expect(items.map(({ songId }: { songId: string }) => songId)).not.toContain('pocket-comet');
    await retireSong(ctx, 'pocket-comet', false);
    expect((await starsOf(madang.nobody)).get('lamp-wick')?.opens).not.toBeNull();
  });

  test('a newcomer has plenty to play: eight songs at least, with their easier charts', async () => {
    const { body } = await madang.nobody.get('/api/rhythm/songs');
    const songs = body.items as { locked: boolean; charts: { level: number; locked: boolean }[] }[];
    const open = songs.filter(({ locked }) => !locked);
    expect(open.length).toBeGreaterThanOrEqual(8);
    for (const { charts } of open) {
      const [easiest, next] = charts;
      expect([easiest?.locked, next?.locked]).toEqual([false, false]);
    }
  });

  test('goes on page by page, and tells what one has opened', async () => {
    const player = await playerWithLight();
    await player.put(starPath('lamp-wick'));
    const whole = (await player.get(UNLOCKS)).body.items;
    const open = whole.filter((unlock: { open: boolean }) => unlock.open);
    expect(open.map((unlock: { chartId: string }) => unlock.chartId)).toEqual([
      'pocket-comet_0',
      'pocket-comet_1',
    ]);
    const paged = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const path = `/api/rhythm/memorial/unlocks?limit=7${cursor ? `&cursor=${cursor}` : ''}`;
      const { body } = await player.get(path);
      paged.push(...body.items);
      cursor = body.next;
    }
    expect(paged).toEqual(whole);
  });
});
