import { describe, expect, it } from 'vitest';
import type { ChartName } from '$lib/apps/rhythm/api.ts';
import type { RecordRow, Song } from '$lib/apps/rhythm/shapes.ts';
import { knownRecords, partOfDay, suggestSong } from './today.ts';

const stats = (played: boolean) => ({
  players: 0,
  plays: 0,
  averageScore: 0,
  clearRate: 0,
  fullComboRate: 0,
  allArtsRate: 0,
  mine: played
    ? {
        score: 1,
        plays: 1,
        cleared: false,
        fullCombo: false,
        allArts: false,
        reachedAt: '2026-11-21T09:00:00Z',
      }
    : null,
});

function song(id: string, levels: number[], more: Partial<Song> & { played?: boolean } = {}): Song {
  const { played = false, ...rest } = more;
  return {
    id,
    title: { ko: id, en: id },
    artist: '',
    bpm: 120,
    lengthMs: 90_000,
    previewMs: [0, 0],
    locked: false,
    recording: null,
    charts: levels.map((level, difficulty) => ({
      id: `${id}_${difficulty}`,
      difficulty,
      level,
      noteCount: 100,
      keyCount: 4,
      version: 1,
      locked: false,
      modes: { easy: stats(played), hard: stats(false) },
    })),
    ...rest,
  };
}

describe('the song to try', () => {
  it('is the easiest of all for somebody who has played nothing', () => {
    const songs = [
      song('hard', [9, 4]),
      song('easy', [7, 2]),
      song('locked', [1], { locked: true }),
    ];
    expect(suggestSong(songs, 3, true)).toMatchObject({
      song: { id: 'easy' },
      chart: { id: 'easy_1' },
      first: true,
    });
  });

  it('is another unplayed one each day for a player', () => {
    const songs = [song('a', [1], { played: true }), song('b', [2]), song('c', [3])];
    const days = [0, 1, 2].map((dayNumber) => suggestSong(songs, dayNumber, false)?.song.id);
    expect(days).toEqual(['b', 'c', 'b']);
  });

  it('is none when everything was played or nothing is there', () => {
    expect(suggestSong([song('a', [1], { played: true })], 0, false)).toBeNull();
    expect(suggestSong([], 0, true)).toBeNull();
    expect(suggestSong([song('a', [])], 0, true)).toBeNull();
  });
});

it('a record stands with what its chart is called; one of a chart that nobody knows is left out', () => {
  const record = (chartId: string) => ({ chartId, mode: 'easy' }) as RecordRow;
  const names = new Map(['a_0', 'b_1'].map((id) => [id, { id } as ChartName]));
  const records = [record('b_1'), record('gone_0'), record('a_0')];
  const known = knownRecords(records, (id) => names.get(id));
  expect(known.map(({ chart }) => chart.id)).toEqual(['b_1', 'a_0']);
});

it.each([
  [4, 'night'],
  [5, 'morning'],
  [11, 'noon'],
  [14, 'afternoon'],
  [18, 'evening'],
  [22, 'night'],
])('at %i one is greeted for the %s', (hour, part) => {
  expect(partOfDay(hour)).toBe(part);
});
