import { describe, expect, test } from 'vitest';
import type { ChartCard, ModeStats, Song } from '../shapes.ts';
import { arrange, type Order } from './song-order.ts';

function stats(score: number | null): ModeStats {
  const mine =
    score === null
      ? null
      : { score, cleared: true, fullCombo: false, allArts: false, plays: 1, reachedAt: '' };
  return {
    players: 0,
    plays: 0,
    averageScore: 0,
    clearRate: 0,
    fullComboRate: 0,
    allArtsRate: 0,
    mine,
  };
}

function song(ko: string, en: string, artist: string, level: number, score: number | null): Song {
  const chart: ChartCard = {
    id: `${en}_0`,
    difficulty: 0,
    level,
    noteCount: 10,
    keyCount: 4,
    version: 1,
    locked: false,
    modes: { easy: stats(score), hard: stats(null) },
  };
  return {
    id: en,
    title: { ko, en },
    artist,
    bpm: 120,
    lengthMs: 90_000,
    previewMs: [0, 1000],
    locked: false,
    recording: null,
    charts: [chart],
  };
}

const songs = [
  song('아리랑', 'Arirang', 'Trad.', 3, 5_000_000),
  song('달빛', 'Clair de lune', 'Claude Debussy', 7, 9_000_000),
  song('여름밤', 'Été', 'Madang', 1, null),
];

function titles(query: string, order: Order): string[] {
  return arrange(songs, query, order, 'easy', 'ko').map((one) => one.title.ko);
}

describe('the list of songs', () => {
  test('is ordered by title, level or my score', () => {
    expect(titles('', 'title')).toEqual(['달빛', '아리랑', '여름밤']);
    expect(titles('', 'level')).toEqual(['여름밤', '아리랑', '달빛']);
    expect(titles('', 'mine')).toEqual(['달빛', '아리랑', '여름밤']);
    expect(arrange(songs, '', 'mine', 'hard', 'ko').map((one) => one.title.ko)).toEqual([
      '달빛',
      '아리랑',
      '여름밤',
    ]);
  });

  test('finds words in any order, in both languages, whatever their marks', () => {
    expect(titles('debussy 달빛', 'title')).toEqual(['달빛']);
    expect(titles('LUNE', 'title')).toEqual(['달빛']);
    expect(titles('ete', 'title')).toEqual(['여름밤']);
    expect(titles('달빛'.normalize('NFD'), 'title')).toEqual(['달빛']);
    expect(titles('nothing like it', 'title')).toEqual([]);
  });
});
