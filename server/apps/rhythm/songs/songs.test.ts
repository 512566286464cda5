import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openMadang, type Madang } from '../../../testing/madang.ts';
import { playOf, readChart, submit } from '../../../testing/plays.ts';
import { furnishCatalogue } from './catalogue.ts';
import { keepRecording } from './recordings.ts';

let madang: Madang;
beforeAll(async () => {
  madang = await openMadang();
});
afterAll(() => madang.close());

interface ListedSong {
  id: string;
  charts: { id: string; noteCount: number; modes: { easy: { players: number; mine: unknown } } }[];
}

describe('rhythm.songs.listSongs', () => {
  test('lists every shipped song with its charts, in pages as in whole', async () => {
    const files = await readdir(join(import.meta.dirname, 'catalogue'));
    const whole = await madang.nobody.get('/api/rhythm/songs');
    const ids = whole.body.items.map((song: ListedSong) => song.id);
    expect(ids.toSorted()).toEqual(files.map((file) => file.replace('.json', '')).toSorted());
    const paged: ListedSong[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const page = await madang.nobody.get(
        `/api/rhythm/songs?limit=2${cursor ? `&cursor=${cursor}` : ''}`,
      );
      paged.push(...page.body.items);
      cursor = page.body.next;
    }
    expect(paged).toEqual(whole.body.items);
  });

  test('tells statistics and the own record, in one query', async () => {
    const player = await madang.person();
    const chart = await readChart(player, 'arirang_0');
    const { body } = await submit(player, playOf(chart, 'easy', { spreadMs: 40, missRate: 0 }));
    const sent = await madang.statements(async () => {
      const list = await player.get('/api/rhythm/songs');
      const arirang = list.body.items.find((song: ListedSong) => song.id === 'arirang');
      expect(arirang.charts[0].modes.easy).toEqual({
        players: 1,
        plays: 1,
        averageScore: body.record.score,
        clearRate: 100,
        fullComboRate: body.record.fullCombo ? 100 : 0,
        allArtsRate: 0,
        mine: body.record,
      });
      expect(arirang.charts[0].modes.hard).toMatchObject({
        players: 0,
        averageScore: 0,
        mine: null,
      });
    });
    expect(sent).toHaveLength(1);
    const stranger = await madang.nobody.get('/api/rhythm/songs/arirang');
    expect(stranger.body.charts[0].modes.easy).toMatchObject({ players: 1, mine: null });
  });
});

describe('rhythm.songs.readSong, rhythm.songs.readChart and rhythm.songs.readMusic', () => {
  test('give what the list promises', async () => {
    const { body: song } = await madang.nobody.get('/api/rhythm/songs/arirang');
    for (const listed of song.charts) {
      const chart = await readChart(madang.nobody, listed.id);
      expect(chart.notes).toHaveLength(listed.noteCount);
      expect(chart.lengthMs).toBe(song.lengthMs);
    }
    const { body: music } = await madang.nobody.get('/api/rhythm/songs/arirang/music');
    expect(music.bpm).toBe(song.bpm);
    expect(music.tracks.length).toBeGreaterThan(2);
  });

  test('an unchanged song is not sent again', async () => {
    const first = await madang.nobody.get('/api/rhythm/songs/arirang/music');
    const again = await madang.nobody.get('/api/rhythm/songs/arirang/music', {
      'if-none-match': String(first.headers['etag']),
    });
    expect(again.status).toBe(304);
    expect(again.body).toBe('');
  });

  test.each([
    ['/api/rhythm/songs/nobody-knows', 404, 'rhythm.song_unknown'],
    ['/api/rhythm/songs/nobody-knows/music', 404, 'rhythm.song_unknown'],
    ['/api/rhythm/songs/charts/nobody-knows_0', 404, 'rhythm.chart_unknown'],
    ['/api/rhythm/songs/charts/arirang_0?version=9', 404, 'rhythm.chart_unknown'],
    ['/api/rhythm/songs/charts/UPPER', 422, 'house.input_wrong'],
    ['/api/rhythm/songs?limit=0', 422, 'house.input_wrong'],
  ])('%s is refused with %i %s', async (path, status, code) => {
    expect(await madang.nobody.get(path)).toMatchObject({ status, body: { code } });
  });
});

test('rhythm.songs.readRecording gives a sound file by its hash, whole and by parts', async () => {
  const bytes = Buffer.from('OggS'.padEnd(999, 'x'));
  const ctx = madang.house.context('test');
  const hash = await keepRecording(ctx, { bytes, media: 'audio/ogg' });
  expect(await keepRecording(ctx, { bytes, media: 'audio/ogg' }), 'again').toBe(hash);
  const path = `/api/rhythm/songs/recordings/${hash}`;
  const whole = await madang.nobody.get(path);
  expect(whole.raw.equals(bytes)).toBe(true);
  expect(whole.headers).toMatchObject({
    'content-type': 'audio/ogg',
    'content-length': '999',
    'cache-control': 'public, max-age=31536000, immutable',
    'x-content-type-options': 'nosniff',
  });
  const part = await madang.nobody.get(path, { range: 'bytes=996-' });
  expect([part.status, part.raw.toString()]).toEqual([206, 'xxx']);
  expect((await madang.nobody.get(path, { range: 'bytes=999-' })).status).toBe(416);
  const unknown = await madang.nobody.get(`/api/rhythm/songs/recordings/${'0'.repeat(64)}`);
  expect(unknown).toMatchObject({ status: 404, body: { code: 'rhythm.recording_unknown' } });
});

describe('the catalogue', () => {
  test('furnished twice changes nothing; a changed chart gets a version and old plays keep theirs', async () => {
    const { writer } = madang.house.ground.database;
    const versions = () => writer.rows('select id, version from rhythm.chart order by id');
    const before = await versions();
    await furnishCatalogue(madang.house.context('test'));
    expect(await versions()).toEqual(before);

    await writer.change(`update rhythm.chart_version set pattern = jsonb_set(pattern, '{keyCount}', '8')
      where chart_id = 'arirang_2' and version = 1`);
    await writer.change(`update rhythm.song set revision = 'older' where id = 'arirang'`);
    await furnishCatalogue(madang.house.context('test'));
    expect((await readChart(madang.nobody, 'arirang_2')).version).toBe(2);
    const old = await madang.nobody.get('/api/rhythm/songs/charts/arirang_2?version=1');
    expect(old.body).toMatchObject({ version: 1, keyCount: 8 });
  });
});
