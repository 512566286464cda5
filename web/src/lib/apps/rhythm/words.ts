import { language } from '$lib/kernel/language/language.svelte.ts';
import { m } from '$lib/paraglide/messages.js';
import type { BadgeName, Badges, ChartCard, Mode, Song } from './shapes.ts';

/** A song's title in the person's language. */
export function songTitle(song: Pick<Song, 'title'>): string {
  return song.title[language.current];
}

/** What a difficulty slot is called: the moon waxes. */
export function difficultyName(difficulty: number): string {
  const names = [
    m.rhythm_difficulty_0,
    m.rhythm_difficulty_1,
    m.rhythm_difficulty_2,
    m.rhythm_difficulty_3,
  ];
  return names[difficulty]?.() ?? m.rhythm_difficulty_n({ number: difficulty + 1 });
}

/** A chart as players speak of it: "half moon 7". */
export function chartName(chart: Pick<ChartCard, 'difficulty' | 'level'>): string {
  return m.rhythm_chart_name({
    difficulty: difficultyName(chart.difficulty),
    level: chart.level,
  });
}

export function modeName(mode: Mode): string {
  return mode === 'easy' ? m.rhythm_mode_easy() : m.rhythm_mode_hard();
}

/** The highest badge, which stands for those below it; null for none. */
export function badgeOf(badges: Badges): BadgeName | null {
  if (badges.allArts) return 'allArts';
  if (badges.fullCombo) return 'fullCombo';
  return badges.cleared ? 'clear' : null;
}

export function badgeName(badge: BadgeName | null): string {
  if (badge === 'allArts') return m.rhythm_badge_all_arts();
  if (badge === 'fullCombo') return m.rhythm_badge_full_combo();
  return badge === 'clear' ? m.rhythm_badge_clear() : m.rhythm_badge_none();
}

/** Which song and chart a chart id names: `moon_1` is the second of `moon`. */
export function songIdOf(chartId: string): string {
  return chartId.slice(0, chartId.lastIndexOf('_'));
}
