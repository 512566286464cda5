import type { ChartName } from '$lib/apps/rhythm/api.ts';
import type { Mode, Song } from '$lib/apps/rhythm/shapes.ts';

/** Something that belongs to a chart, with what that is called. */
export interface Known<T> {
  record: T;
  chart: ChartName;
}

/** Those whose chart is known, in their order. */
export function knownRecords<T extends { chartId: string; mode: Mode }>(
  records: readonly T[],
  nameOf: (chartId: string) => ChartName | undefined,
): Known<T>[] {
  return records.flatMap((record) => {
    const chart = nameOf(record.chartId);
    return chart === undefined ? [] : [{ record, chart }];
  });
}

/** A song to begin or go on with. */
export interface Suggestion {
  song: Song;
  chart: Song['charts'][number];
  /** Whether the person has played nothing yet. */
  first: boolean;
}

/** Of the easiest songs, how many take turns day by day. */
const TURNS = 5;

/**
 * A song that was never played, on its easiest chart: for a beginner the easiest of all, later
 * another one every day.
 * @param songs the easiest first, some of those that were not played
 * @param dayNumber counts days; the same all day long
 * @param first whether nothing was played yet
 */
export function suggestSong(
  songs: readonly Song[],
  dayNumber: number,
  first: boolean,
): Suggestion | null {
  const wasPlayed = ({ charts }: Song) =>
    charts.some(({ modes }) => modes.easy.mine !== null || modes.hard.mine !== null);
  const fresh = songs
    .filter((song) => !song.locked && !wasPlayed(song))
    .flatMap((song) => {
      const chart = song.charts.reduce<Song['charts'][number] | undefined>(
        (easiest, each) => (easiest === undefined || each.level < easiest.level ? each : easiest),
        undefined,
      );
      return chart === undefined ? [] : [{ song, chart, first }];
    })
    .sort((a, b) => a.chart.level - b.chart.level || a.song.id.localeCompare(b.song.id));
  if (first) return fresh[0] ?? null;
  return fresh[dayNumber % Math.min(TURNS, Math.max(1, fresh.length))] ?? null;
}

/** Parts of the day, by which one is greeted. */
export type PartOfDay = 'morning' | 'noon' | 'afternoon' | 'evening' | 'night';

/** @param hour 0..23 where the person is */
export function partOfDay(hour: number): PartOfDay {
  if (hour < 5 || hour >= 22) return 'night';
  if (hour < 11) return 'morning';
  if (hour < 14) return 'noon';
  return hour < 18 ? 'afternoon' : 'evening';
}
