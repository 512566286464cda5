import type { Onset } from './arrange-onsets.ts';
import { beatToMs } from './music.ts';
import type { Music } from './music.ts';

/** How playable the notes have to be. */
export interface Playability {
  keyCount: number;
  /** Two heads are never closer than this, in milliseconds. */
  gapMs: number;
  /** Notes a second in a section of full energy. */
  density: number;
  /** Share of the notes that want more than one key, 0..1. */
  chords: number;
  /** Most keys one note wants. */
  countMax: number;
  /** A followed note of at least this many beats is held; 0 holds nothing. */
  holdBeats: number;
  /** Whether other notes may come while one is held. */
  busyHolds: boolean;
}

/** A note before the line has given it its angle. */
export interface PlannedNote {
  atMs: number;
  count: number;
  holdMs: number;
  onset: Onset;
}

/** Nothing is asked of a player before this, nor this close to the end, in milliseconds. */
const LEAD_IN_MS = 1_500;
const LEAD_OUT_MS = 400;
/** A hold shorter than this feels like a tap, in milliseconds. */
const HOLD_MS_MIN = 340;
/** Hands need this long between letting go and the next press, in milliseconds. */
const RELEASE_MS = 140;
/** A chord needs at least this long to its neighbours, in milliseconds, and this much more room. */
const CHORD_ROOM_MS = 105;
const CHORD_ROOM = 1.45;
const WINDOW_BARS = 2;

/** Keeps the onsets a player of this chart is asked for, in time order. */
export function chooseOnsets(music: Music, onsets: Onset[], play: Playability): Onset[] {
  const lastMs = beatToMs(music, music.beats) - LEAD_OUT_MS;
  const windows = new Map<string, Onset[]>();
  for (const onset of onsets) {
    if (onset.atMs < LEAD_IN_MS || onset.atMs > lastMs) continue;
    const inSection = onset.beat - onset.section.fromBeat;
    const window = Math.floor(inSection / music.beatsPerBar / WINDOW_BARS + 1e-6);
    const name = `${onset.section.fromBeat}/${window}`;
    windows.set(name, [...(windows.get(name) ?? []), onset]);
  }
  const windowMs = beatToMs(music, music.beatsPerBar * WINDOW_BARS);
  const chosen: Onset[] = [];
  for (const window of windows.values()) {
    const energy = window[0]?.section.energy ?? 0.5;
    const budget = Math.max(1, (windowMs / 1_000) * play.density * (0.5 + 0.6 * energy));
    const kept: Onset[] = [];
    // The strongest first; equals in the order they sound, so like bars give like notes.
    for (const onset of window.toSorted((a, b) => b.weight - a.weight || a.atMs - b.atMs)) {
      if (kept.length >= Math.round(budget)) break;
      const before = chosen.at(-1);
      const near = (other: Onset): boolean => Math.abs(other.atMs - onset.atMs) < play.gapMs;
      if (!(before && near(before)) && !kept.some(near)) kept.push(onset);
    }
    chosen.push(...kept.toSorted((a, b) => a.atMs - b.atMs));
  }
  return chosen;
}

/** Gives the chosen onsets their counts and holds. */
export function planNotes(music: Music, chosen: Onset[], play: Playability): PlannedNote[] {
  const counts = countKeys(chosen, play);
  const notes: PlannedNote[] = [];
  const releasesMs: { untilMs: number; count: number }[] = [];
  chosen.forEach((onset, index) => {
    const held = releasesMs
      .filter(({ untilMs }) => untilMs > onset.atMs - RELEASE_MS)
      .reduce((sum, { count }) => sum + count, 0);
    // One key always stays free, so nobody has to change fingers inside a hold.
    const free = Math.max(1, Math.min(play.countMax, play.keyCount - 1) - held);
    const count = held > 0 ? Math.min(counts[index] ?? 1, free) : (counts[index] ?? 1);
    const holdMs = held > 0 ? 0 : holdLength(music, chosen, index, count, play);
    if (holdMs > 0) releasesMs.push({ untilMs: onset.atMs + holdMs, count });
    notes.push({ atMs: onset.atMs, count, holdMs, onset });
  });
  return notes;
}

/** Milliseconds the keys stay down: as the voice sounds, or up to the next note. 0 = a tap. */
function holdLength(
  music: Music,
  chosen: Onset[],
  index: number,
  count: number,
  play: Playability,
): number {
  const onset = chosen[index];
  if (!onset || play.holdBeats === 0 || onset.lengthBeats < play.holdBeats - 1e-3) return 0;
  if (count > 2 || count >= play.keyCount - 1) return 0;
  const soundMs = beatToMs(music, onset.lengthBeats);
  const songEndMs = beatToMs(music, music.beats) - LEAD_OUT_MS / 2;
  let untilMs = Math.min(onset.atMs + soundMs - RELEASE_MS / 2, songEndMs);
  const next = chosen[index + 1];
  if (next && !play.busyHolds) untilMs = Math.min(untilMs, next.atMs - RELEASE_MS);
  const holdMs = Math.floor(untilMs - onset.atMs);
  // A hold cut to less than half of what is heard would feel wrong: then it is a tap.
  return holdMs >= HOLD_MS_MIN && holdMs >= soundMs * 0.45 ? holdMs : 0;
}

/**
 * Keys each note wants. The most accented moments get chords, whole groups of equals at a time,
 * so the same hit in another bar wants the same hands.
 */
function countKeys(chosen: Onset[], play: Playability): number[] {
  const counts = chosen.map(() => 1);
  const roomMs = (index: number): number => {
    const at = chosen[index]?.atMs ?? 0;
    const before = at - (chosen[index - 1]?.atMs ?? Number.NEGATIVE_INFINITY);
    return Math.min(before, (chosen[index + 1]?.atMs ?? Number.POSITIVE_INFINITY) - at);
  };
  const groups = new Map<number, number[]>();
  chosen.forEach(({ accent }, index) => {
    const step = Math.round(accent * 5);
    groups.set(step, [...(groups.get(step) ?? []), index]);
  });
  // Of the notes that want more than one key a few want three, and hardly any four.
  const left = [1, 0.22, 0.06].map((share) => chosen.length * play.chords * share);
  for (const [step, group] of [...groups].toSorted(([a], [b]) => b - a)) {
    if (step <= 5) break;
    const wide = group.filter(
      (index) => roomMs(index) >= Math.max(CHORD_ROOM_MS, play.gapMs * CHORD_ROOM),
    );
    const room = Math.min(...wide.map(roomMs));
    const fits = (more: number): boolean => wide.length <= (left[more] ?? 0) * 1.2 + 1;
    if (wide.length === 0 || !fits(0)) continue;
    const most = room >= 420 && fits(2) ? 4 : room >= 280 && fits(1) ? 3 : 2;
    const count = Math.min(most, play.countMax, play.keyCount);
    for (const index of wide) counts[index] = count;
    for (let more = 0; more < count - 1; more += 1) left[more] = (left[more] ?? 0) - wide.length;
  }
  return counts;
}
