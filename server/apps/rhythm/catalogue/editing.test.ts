import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { furnishCatalogue } from '../songs/index.ts';
import { perfectLog } from '../plays/index.ts';
import { openMadang, type Madang, type TestPerson } from '../../../testing/madang.ts';
import { playOf, readChart, submit } from '../../../testing/plays.ts';
import { editOf, songEditOf, waveFile } from '../../../testing/editing.ts';

let madang: Madang;
let curator: TestPerson;
beforeAll(async () => {
  madang = await openMadang();
  curator = await madang.person('curator', '큐레이터');
});
afterAll(() => madang.close());

const chartPath = (chartId: string) => `/api/rhythm/catalogue/charts/${chartId}`;
const songPath = (songId: string) => `/api/rhythm/catalogue/songs/${songId}`;
const changesOf = (id: string) =>
  madang.house.ground.database.writer.rows<{ payload: object; actor_id: string }>(
    `select payload, actor_id from kernel.event
     where name = 'rhythm.catalogue.catalogueChanged' and payload->>'id' = $1
     order by payload->>'change'`,
    [id],
  );

describe('rhythm.catalogue.saveChart', () => {
  test('makes a version that is played from then on, and tells of it', async () => {
    const chart = await readChart(curator, 'arirang_0');
    const edit = editOf(chart, (pattern) => pattern.notes.pop());
    const saved = await curator.put(chartPath('arirang_0'), {
      ...edit,
      why: '마지막 노트를 뺐어요',
    });
    expect(saved).toMatchObject({ status: 200, body: { version: 2, changed: true } });
    const now = await readChart(madang.nobody, 'arirang_0');
    expect(now.version).toBe(2);
    expect(now.notes).toEqual(edit.pattern.notes);
    const { body } = await curator.get(songPath('arirang'));
    expect(body.charts[0]).toMatchObject({ version: 2, noteCount: edit.pattern.notes.length });
    expect(await changesOf('arirang_0')).toMatchObject([
      { actor_id: curator.id, payload: { subject: 'chart', change: 'saved', version: 2 } },
    ]);
  });

  test('what is there already makes no version, and nothing is told', async () => {
    const edit = editOf(await readChart(curator, 'arirang_1'), () => undefined);
    const saved = await curator.put(chartPath('arirang_1'), edit);
    expect(saved.body).toEqual({ version: 1, changed: false });
    expect(await changesOf('arirang_1')).toEqual([]);
  });

  test('a play on the old version stays what it was, and the new one is judged anew', async () => {
    const player = await madang.person();
    const old = await readChart(player, 'moonlit-porch_0');
    const log = perfectLog(old);
    const play = { id: crypto.randomUUID(), chartId: old.id, mode: 'hard', log };
    const first = await submit(player, { ...play, chartVersion: 1 });
    expect(first.body.play).toMatchObject({ score: 10_000_000, chartVersion: 1 });

    const edit = editOf(old, ({ notes }) => Object.assign(notes[0] ?? {}, { count: 2 }));
    expect((await curator.put(chartPath(old.id), edit)).status).toBe(200);
    const again = await submit(player, { ...play, chartVersion: 1 });
    expect([again.status, again.body.play]).toEqual([200, first.body.play]);
    const kept = await player.get(`/api/rhythm/plays/${play.id}`);
    expect(kept.body).toMatchObject({ score: 10_000_000, chartVersion: 1, log });
    const replay = await player.get(`/api/rhythm/plays/${play.id}/replay`);
    expect(replay.body, 'watched as it was').toMatchObject({ score: 10_000_000, chartVersion: 1 });
    expect(replay.body.log).toEqual(log);
    const oldChart = await player.get(`/api/rhythm/songs/charts/${old.id}?version=1`);
    expect(oldChart.body.notes).toEqual(old.notes);
    const other = await madang.person();
    const rejudged = await submit(other, { ...play, id: crypto.randomUUID(), chartVersion: 1 });
    expect(rejudged.body.play, 'judged by the old version').toMatchObject({ score: 10_000_000 });
    const anew = { ...play, id: crypto.randomUUID(), chartVersion: 2 };
    const second = await submit(player, anew);
    expect(second.body.play.score).toBeLessThan(10_000_000);
    expect(second.body.play.counts.miss).toBe(1);
  });

  test('every fault is told with its place, and nothing is saved', async () => {
    const chart = await readChart(curator, 'minuet-in-g_0');
    const edit = editOf(chart, ({ notes }) => {
      Object.assign(notes[1] ?? {}, { count: 9 });
      Object.assign(notes[3] ?? {}, { angleDeg: 400 });
    });
    const wrong = await curator.put(chartPath(chart.id), { ...edit, keyCount: 99 });
    expect(wrong).toMatchObject({ status: 422, body: { code: 'rhythm.chart_wrong' } });
    const places = wrong.body.errors.map((each: { pointer: string }) => each.pointer);
    expect(places).toEqual(['/keyCount', '/pattern/notes/1/count', '/pattern/notes/3/angleDeg']);
    const { body } = await curator.get(songPath('minuet-in-g'));
    expect(body).toMatchObject({ curatedAt: null });
    expect(body.charts[0].version).toBe(1);
  });

  test.each([
    ['nobody-knows_0', 0, 404, 'rhythm.song_unknown'],
    ['arirang_9', 3, 404, 'rhythm.chart_unknown'],
    ['minuet-in-g_0', 7, 409, 'rhythm.version_conflict'],
    ['minuet-in-g_0', 0, 409, 'rhythm.version_conflict'],
  ])('%s from version %i on is refused with %i %s', async (chartId, base, status, code) => {
    const edit = editOf(await readChart(curator, 'minuet-in-g_0'), () => undefined);
    const answer = await curator.put(chartPath(chartId), { ...edit, base });
    expect(answer).toMatchObject({ status, body: { code } });
  });

  test('a new chart is played like any other', async () => {
    const chart = await readChart(curator, 'canon-in-d_0');
    const edit = editOf(chart, ({ notes }) => notes.pop());
    const saved = await curator.put(chartPath('canon-in-d_7'), { ...edit, base: 0, level: 3 });
    expect(saved.body).toEqual({ version: 1, changed: true });
    const { body: song } = await madang.nobody.get('/api/rhythm/songs/canon-in-d');
    expect(song.charts.at(-1)).toMatchObject({ id: 'canon-in-d_7', difficulty: 7, level: 3 });
  });

  test('more presses than a play holds are refused', async () => {
    const chart = await readChart(curator, 'canon-in-d_0');
    const edit = editOf(chart, (pattern) => {
      const last = pattern.lengthMs - 1;
      pattern.line = [{ atMs: 0, angleDeg: 0 }];
      pattern.notes = Array.from({ length: 9_100 }, (_, i) => {
        return { atMs: Math.floor((last * i) / 9_100), angleDeg: 0, count: 1, holdMs: 0 };
      });
    });
    const answer = await curator.put(chartPath(chart.id), edit);
    const codes = answer.body.errors.map((each: { code: string }) => each.code);
    expect(codes).toContain('presses_too_many');
  });
});

describe('versions', () => {
  test('listChartVersions says who, when and why; revertChart makes an old one new', async () => {
    const id = 'turkish-march_0';
    const first = await readChart(curator, id);
    const edit = editOf(first, ({ notes }) => notes.pop());
    await curator.put(chartPath(id), { ...edit, why: 'shorter' });
    const { body } = await curator.get(`${chartPath(id)}/versions`);
    expect(body.items).toMatchObject([
      { version: 2, why: 'shorter', madeBy: { id: curator.id, name: '큐레이터' } },
      { version: 1, why: 'shipped with the program', madeBy: null },
    ]);
    const paged = await curator.get(`${chartPath(id)}/versions?limit=1`);
    const rest = await curator.get(`${chartPath(id)}/versions?cursor=${paged.body.next}`);
    expect([...paged.body.items, ...rest.body.items]).toEqual(body.items);
    const reverted = await curator.post(`${chartPath(id)}/reversions`, { base: 2, version: 1 });
    expect(reverted.body).toEqual({ version: 3, changed: true });
    const now = await readChart(curator, id);
    expect({ ...now, version: 1 }).toEqual(first);
    const unknown = await curator.post(`${chartPath(id)}/reversions`, { base: 3, version: 9 });
    expect(unknown).toMatchObject({ status: 404, body: { code: 'rhythm.chart_unknown' } });
  });

  test('listSongVersions and revertSong do the same for what is said about a song', async () => {
    const path = songPath('second-hand-heart');
    const { body: before } = await curator.get(path);
    const edit = songEditOf(before, { title: { ko: '다른 제목', en: 'Another title' } });
    expect((await curator.put(path, edit)).body).toEqual({ version: 2, changed: true });
    const { body } = await curator.get(`${path}/versions`);
    expect(body.items.map((each: { facts: object }) => each.facts)).toMatchObject([
      { title: { en: 'Another title' } },
      { title: before.title },
    ]);
    await curator.post(`${path}/reversions`, { base: 2, version: 1, why: 'as it was' });
    const { body: after } = await curator.get(path);
    expect(after).toMatchObject({ title: before.title, version: 3 });
  });
});

describe('rhythm.catalogue.saveSong', () => {
  test('a new song needs a sound file, which is served as it was brought', async () => {
    const { body: shipped } = await curator.get(songPath('arirang'));
    const edit = songEditOf(shipped, { base: 0 });
    const without = await curator.put(songPath('new-song'), edit);
    expect(without).toMatchObject({ status: 422, body: { code: 'rhythm.song_wrong' } });
    const wave = waveFile(2_000);
    const brought = await curator.send({
      method: 'POST',
      url: '/api/rhythm/catalogue/files',
      headers: { 'content-type': 'application/octet-stream' },
      payload: wave,
    });
    expect(brought).toMatchObject({ status: 201, body: { kind: 'sound', media: 'audio/wav' } });
    const { hash } = brought.body;
    const sound = { recording: { hash, offsetMs: 0 }, lengthMs: 2_000, previewMs: [0, 1_000] };
    const saved = await curator.put(songPath('new-song'), { ...edit, ...sound });
    expect(saved.body).toEqual({ version: 1, changed: true });
    const { body: song } = await madang.nobody.get('/api/rhythm/songs/new-song');
    expect(song.recording).toMatchObject({ hash, media: 'audio/wav', bytes: wave.length });
    const music = await madang.nobody.get('/api/rhythm/songs/new-song/music');
    expect(music).toMatchObject({ status: 404, body: { code: 'rhythm.music_none' } });
    const url = `/api/rhythm/songs/recordings/${hash}`;
    const served = await madang.nobody.get(url);
    expect(served.raw.equals(wave)).toBe(true);
    expect(served.headers).toMatchObject({
      'content-type': 'audio/wav',
      'accept-ranges': 'bytes',
      'cache-control': 'public, max-age=31536000, immutable',
    });
    const part = await madang.nobody.get(url, { range: 'bytes=0-3' });
    expect([part.status, part.raw.toString()]).toEqual([206, 'RIFF']);
  });

  test('faults are told with their places', async () => {
    const { body: shipped } = await curator.get(songPath('pocket-comet'));
    const edit = songEditOf(shipped, {
      artist: ' ',
      bpm: 7,
      previewMs: [5_000, 4_000],
      timing: [
        { atMs: 0, bpm: 0, beatsPerBar: 4 },
        { atMs: 0, bpm: 100, beatsPerBar: 0.5 },
      ],
    });
    const { status, body } = await curator.put(songPath('pocket-comet'), edit);
    expect([status, body.code]).toEqual([422, 'rhythm.song_wrong']);
    expect(body.errors.map((each: { pointer: string }) => each.pointer)).toEqual([
      '/artist',
      '/previewMs',
      '/timing/0/bpm',
      '/timing/1/beatsPerBar',
      '/timing/1/atMs',
      '/bpm',
      '/timing',
    ]);
  });

  test('what a curator saved no start of the program changes, until it is given back', async () => {
    const path = songPath('han-river-neon');
    const { body: before } = await curator.get(path);
    const mine = { title: { ko: '네온', en: 'Neon' } };
    await curator.put(path, songEditOf(before, mine));
    const chart = await readChart(curator, 'han-river-neon_0');
    await curator.put(
      chartPath(chart.id),
      editOf(chart, ({ notes }) => notes.pop()),
    );
    const { writer } = madang.house.ground.database;
    await writer.change(`update rhythm.song set revision = 'older'`);
    await furnishCatalogue(madang.house.context('test'));
    const { body: kept } = await curator.get(path);
    expect(kept).toMatchObject({ ...mine, version: 2 });
    expect(kept.charts[0].version).toBe(2);

    expect((await curator.delete(`${path}/curation`)).status).toBe(204);
    const { body: given } = await curator.get(path);
    expect(given).toMatchObject({ title: before.title, version: 3, curatedAt: null });
    expect(given.charts[0].version).toBe(3);
    const now = await readChart(curator, chart.id);
    expect(now.notes).toEqual(chart.notes);
    const own = await curator.delete(`${songPath('new-song')}/curation`);
    expect(own).toMatchObject({ status: 409, body: { code: 'rhythm.song_not_shipped' } });
    expect((await curator.get(songPath('new-song'))).body.curatedAt).not.toBeNull();
  });
});

test('a lock that a curator sets or takes away holds at once for who plays', async () => {
  const player = await madang.person();
  const path = songPath('moonlit-porch');
  const chart = await readChart(player, 'moonlit-porch_1');
  await submit(player, playOf(chart, 'easy'));
  const lock = async (locked: boolean) => {
    const { body } = await curator.get(path);
    expect((await curator.put(path, songEditOf(body, { locked }))).status).toBe(200);
  };
  await lock(true);
  const newcomer = await madang.person();
  const refused = await newcomer.post('/api/rhythm/plays', playOf(chart, 'easy'));
  expect(refused).toMatchObject({ status: 403, body: { code: 'rhythm.chart_locked' } });
  await lock(false);
  await submit(newcomer, playOf(chart, 'easy'));
});

describe('retirement', () => {
  test('a retired song is offered to nobody, and its records stay; restored it is as before', async () => {
    const player = await madang.person();
    const chart = await readChart(player, 'paper-boat-waltz_0');
    await submit(player, playOf(chart, 'easy'));
    const path = songPath('paper-boat-waltz');
    const { body: before } = await madang.nobody.get('/api/rhythm/songs/paper-boat-waltz');
    const retired = await curator.put(`${path}/retirement`, { why: 'licence' });
    expect(retired.status).toBe(204);
    expect((await curator.put(`${path}/retirement`, {})).status, 'again').toBe(204);
    const { body: list } = await madang.nobody.get('/api/rhythm/songs');
    expect(list.items.map((song: { id: string }) => song.id)).not.toContain('paper-boat-waltz');
    const gone = await madang.nobody.get('/api/rhythm/songs/paper-boat-waltz');
    expect(gone).toMatchObject({ status: 410, body: { code: 'rhythm.song_retired' } });
    const goneChart = await madang.nobody.get(`/api/rhythm/songs/charts/${chart.id}`);
    expect(goneChart).toMatchObject({ status: 410, body: { code: 'rhythm.chart_retired' } });
    expect((await player.get(`/api/rhythm/songs/charts/${chart.id}?version=1`)).status).toBe(200);
    const { body: mine } = await player.get('/api/rhythm/scoreboard/records');
    expect(mine.items).toHaveLength(1);
    await submit(player, playOf(chart, 'easy', { seed: 2 }));
    const { body: listed } = await curator.get('/api/rhythm/catalogue/songs?text=Paper%20Boat');
    expect(listed.items).toMatchObject([{ id: 'paper-boat-waltz', retiredAt: expect.any(String) }]);

    expect((await curator.delete(`${path}/retirement`)).status).toBe(204);
    const { body: after } = await madang.nobody.get('/api/rhythm/songs/paper-boat-waltz');
    expect(after.charts[0].modes.easy.plays).toBe(2);
    expect({ ...after, charts: [] }).toEqual({ ...before, charts: [] });
    const told = (await changesOf('paper-boat-waltz')).map(({ payload }) => payload);
    expect(told).toMatchObject([{ change: 'restored' }, { change: 'retired', why: 'licence' }]);
  });

  test('a retired chart leaves its song', async () => {
    const path = chartPath('arirang_2');
    expect((await curator.put(`${path}/retirement`, {})).status).toBe(204);
    const song = () => madang.nobody.get('/api/rhythm/songs/arirang');
    const ids = async () => (await song()).body.charts.map((each: { id: string }) => each.id);
    expect(await ids()).not.toContain('arirang_2');
    expect((await curator.delete(`${path}/retirement`)).status).toBe(204);
    expect(await ids()).toContain('arirang_2');
    const unknown = await curator.put(`${chartPath('nobody-knows_1')}/retirement`, {});
    expect(unknown).toMatchObject({ status: 404, body: { code: 'rhythm.chart_unknown' } });
  });
});

test('listSongs pages as in whole', async () => {
  const paged: unknown[] = [];
  for (let cursor: string | null = ''; cursor !== null;) {
    const more = cursor ? `&cursor=${cursor}` : '';
    const { body } = await curator.get(`/api/rhythm/catalogue/songs?limit=4${more}`);
    paged.push(...body.items);
    cursor = body.next;
  }
  const { body: whole } = await curator.get('/api/rhythm/catalogue/songs?limit=100');
  expect(paged).toEqual(whole.items);
});
