import type { LineKeyframe } from './chart.ts';
import { beatToMs } from './music.ts';
import type { Music, MusicSection } from './music.ts';

/** How the line turns. */
export interface Turning {
  /** Seconds one turn should take in a section of middling energy. */
  turnSeconds: number;
  /** Whether the line swings back and forth in the bar before a new section. */
  swings: boolean;
  /** Bars after which the line also turns round inside a driving section; 0 = never. */
  reverseBars: number;
}

const DRIVING_ENERGY = 0.75;
const STILL_ENERGY = 0.35;

/** Whole bars (or a half) for one turn, a power of two so that turns and phrases end together. */
function turnBars(music: Music, section: MusicSection, turning: Turning): number {
  const pace = section.energy >= DRIVING_ENERGY ? 0.6 : section.energy <= STILL_ENERGY ? 1.5 : 1;
  const barSeconds = beatToMs(music, music.beatsPerBar) / 1_000;
  const bars = 2 ** Math.round(Math.log2((turning.turnSeconds * pace) / barSeconds));
  return Math.max(0.5, Math.min(8, bars));
}

/**
 * The line's way through the song, from twelve o'clock at 0 ms: an even turn that is quicker where
 * the music drives, changes its direction where a section begins, and swings in the bar that
 * leads there.
 */
export function turnLine(music: Music, turning: Turning): LineKeyframe[] {
  const line: LineKeyframe[] = [];
  let angleDeg = 0;
  let direction = 1;
  const mark = (beat: number): void => {
    line.push({ atMs: Math.round(beatToMs(music, beat)), angleDeg });
  };
  mark(0);
  music.sections.forEach((section, index) => {
    const { beatsPerBar } = music;
    const bars = Math.round((section.toBeat - section.fromBeat) / beatsPerBar);
    const barDeg = 360 / turnBars(music, section, turning);
    const leads = turning.swings && bars >= 4 && index < music.sections.length - 1;
    const turnsInside = turning.reverseBars > 0 && section.energy >= DRIVING_ENERGY;
    for (let bar = 0; bar < bars; bar += 1) {
      const fromBeat = section.fromBeat + bar * beatsPerBar;
      if (turnsInside && bar > 0 && bar % turning.reverseBars === 0) direction = -direction;
      if (leads && bar === bars - 1) {
        // Out to the bar's whole way by its middle, half of it back, and out again.
        angleDeg += direction * barDeg;
        mark(fromBeat + Math.floor(beatsPerBar / 2));
        angleDeg -= (direction * barDeg) / 2;
        mark(fromBeat + (beatsPerBar > 2 ? beatsPerBar - 1 : beatsPerBar - 0.5));
        angleDeg += (direction * barDeg) / 2;
      } else angleDeg += direction * barDeg;
      mark(fromBeat + beatsPerBar);
    }
    direction = -direction;
  });
  return straightened(line);
}

/** Leaves out keyframes that lie on the straight way between their neighbours. */
function straightened(line: LineKeyframe[]): LineKeyframe[] {
  const kept: LineKeyframe[] = [];
  line.forEach((frame, index) => {
    const before = kept.at(-1);
    const after = line[index + 1];
    if (before && after) {
      const passed = (frame.atMs - before.atMs) / (after.atMs - before.atMs);
      const between = before.angleDeg + (after.angleDeg - before.angleDeg) * passed;
      if (Math.abs(between - frame.angleDeg) < 0.2) return;
    }
    kept.push(frame);
  });
  return kept;
}
