import type { ChartPattern } from '@madang/server/rhythm/chart';
import { modifiedPattern, type Modifiers } from '@madang/server/rhythm/modifiers';
import type { Stretch } from './game-parts.ts';
import type { Prepared } from './prepare.ts';
import { type PracticeSpeed, type Section, sectionOf } from './practice/section.ts';

/** What a person wants to play of a chart: all of it for a record, or a section to practise. */
export type Wish =
  | { kind: 'play'; modifiers: Modifiers }
  | { kind: 'practice'; section: Section; speed: PracticeSpeed; loop: boolean };

/** A chart as it is played. All times are those of playing. */
export interface Arranged {
  pattern: ChartPattern;
  stretch: Stretch | null;
  noFail: boolean;
  bpm: number;
}

/** The speed of a wish, in percent of the song's own. */
export function speedOf(wish: Wish): number {
  return wish.kind === 'play' ? wish.modifiers.speed : wish.speed;
}

/** Lays a wish over a chart that was made ready at its speed. */
export function arrange({ pattern, beats, song }: Prepared, wish: Wish): Arranged {
  const bpm = (song.bpm * speedOf(wish)) / 100;
  if (wish.kind === 'play') {
    const { modifiers } = wish;
    const modified = modifiedPattern(pattern, modifiers);
    return { pattern: modified, stretch: null, noFail: modifiers.noFail, bpm };
  }
  const { section, speed, loop } = wish;
  return { ...sectionOf(pattern, beats, section, speed, loop), noFail: true, bpm };
}
