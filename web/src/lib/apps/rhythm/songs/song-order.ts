import type { Mode, Song } from '../shapes.ts';

/** How the list of songs can be ordered. */
export const ORDERS = ['title', 'level', 'mine'] as const;
export type Order = (typeof ORDERS)[number];

type Language = 'ko' | 'en';

/**
 * The songs that fit what was typed, in the wished order. Words may stand in any order and match the
 * title in either language or the artist; songs nobody has played stand last in the order of scores.
 */
export function arrange(
  songs: readonly Song[],
  query: string,
  order: Order,
  mode: Mode,
  language: Language,
): Song[] {
  const words = fold(query).split(' ').filter(Boolean);
  const fits = (song: Song) => {
    const text = fold(`${song.title.ko} ${song.title.en} ${song.artist}`);
    return words.every((word) => text.includes(word));
  };
  const byTitle = (a: Song, b: Song) =>
    a.title[language].localeCompare(b.title[language], language);
  const compare = {
    title: byTitle,
    level: (a: Song, b: Song) => easiest(a) - easiest(b) || byTitle(a, b),
    mine: (a: Song, b: Song) => best(b, mode) - best(a, mode) || byTitle(a, b),
  };
  return songs.filter(fits).toSorted(compare[order]);
}

/** The lowest level among a song's charts. */
function easiest(song: Song): number {
  return Math.min(...song.charts.map((chart) => chart.level));
}

/** My best score on any chart of a song in a mode; -1 when I have none. */
function best(song: Song, mode: Mode): number {
  return Math.max(-1, ...song.charts.map((chart) => chart.modes[mode].mine?.score ?? -1));
}

/** Lower case, without marks on letters, Hangul composed, single spaces. */
function fold(text: string): string {
  const bare = text.normalize('NFD').replaceAll(/[\u0300-\u036f]/g, '');
  return bare.normalize('NFC').toLowerCase().replaceAll(/\s+/g, ' ').trim();
}
