import { beatToMs } from './music.ts';
import type { Music, MusicSection, Track } from './music.ts';

/** A moment at which something followed sounds: what a note may be made of. */
export interface Onset {
  beat: number;
  /** The moment in whole milliseconds. */
  atMs: number;
  /** How much the moment asks for a note; only its order matters. */
  weight: number;
  /** How much it asks for more than one key, 0 (not at all) .. about 5. */
  accent: number;
  /** How long the followed voice sounds, in beats; 0 for drums. */
  lengthBeats: number;
  section: MusicSection;
}

/** What the onsets are weighed by. */
export interface Following {
  /** Tracks in the order they are followed. */
  follow: readonly string[];
  /** The same for single sections, by name. */
  followIn: Readonly<Record<string, readonly string[]>>;
  /** Finest division of a beat a note may fall on: 1 beats, 2 halves, 4 sixteenths. */
  finest: number;
  /** How much more a strong place in the bar counts than a voice, 0..3. */
  metreWeight: number;
}

/** Onsets nearer than this are one moment to a player's hands, in milliseconds. */
const SAME_MOMENT_MS = 4;
/** A swung or ornamented onset still belongs to the place it leans on, within this many beats. */
const PLACE_TOLERANCE_BEATS = 0.07;
const DIVISIONS = [1, 2, 3, 4, 6, 8];
const ACCENTS: Record<string, number> = {
  crash: 1.6,
  kick: 0.8,
  snare: 0.7,
  clap: 0.5,
  janggu: 0.5,
  buk: 0.9,
  brass: 0.5,
  kkwaenggwari: 0.4,
};

/** The coarsest division of the beat a place belongs to: 1 on the beat, 2 half-way, 3, 4 ... */
function divisionOf(beat: number): number {
  for (const division of DIVISIONS) {
    const away = Math.abs(beat * division - Math.round(beat * division)) / division;
    // Finer places lie closer together: their tolerance shrinks with them.
    if (away < PLACE_TOLERANCE_BEATS / Math.sqrt(division)) return division;
  }
  return 12;
}

/** Metrical strength of a place: 1 on the bar's first beat, falling with each finer division. */
function strengthOf(beat: number, beatsPerBar: number): number {
  const division = divisionOf(beat);
  if (division > 1) return division <= 3 ? 0.35 : 0.12;
  const inBar = Math.round(beat) % beatsPerBar;
  if (inBar === 0) return 1;
  return beatsPerBar % 2 === 0 && inBar === beatsPerBar / 2 ? 0.85 : 0.65;
}

interface Moment {
  beat: number;
  voices: { track: Track; lengthBeats: number; velocity: number }[];
}

function gatherMoments(music: Music): Moment[] {
  const sounds = music.tracks.flatMap((track) =>
    track.events.map(([beat, , lengthBeats, velocity]) => ({
      beat,
      voice: { track, lengthBeats, velocity },
    })),
  );
  sounds.sort((a, b) => a.beat - b.beat);
  const moments: Moment[] = [];
  for (const { beat, voice } of sounds) {
    const last = moments.at(-1);
    if (last && beatToMs(music, beat - last.beat) <= SAME_MOMENT_MS) last.voices.push(voice);
    else moments.push({ beat, voices: [voice] });
  }
  return moments;
}

/**
 * The song's onsets that may become notes, in time order: those of followed tracks, weighed by
 * how early the track stands in the list, how loud and long the sound is, how strong its place in
 * the bar is and what sounds with it.
 */
export function listOnsets(music: Music, following: Following): Onset[] {
  const onsets: Onset[] = [];
  for (const { beat, voices } of gatherMoments(music)) {
    const section = music.sections.findLast(({ fromBeat }) => fromBeat <= beat + 1e-3);
    if (!section || divisionOf(beat) > following.finest) continue;
    const follow = following.followIn[section.name] ?? following.follow;
    let voiceWeight = 0;
    let lengthBeats = 0;
    let accent = 0;
    for (const { track, lengthBeats: length, velocity } of voices) {
      accent += (ACCENTS[track.instrument] ?? 0) * velocity;
      const rank = follow.indexOf(track.name);
      if (rank < 0) continue;
      const wanted = 1.6 - 1.2 * (rank / follow.length) + 0.5 * velocity;
      voiceWeight = Math.max(voiceWeight, wanted) + (voiceWeight > 0 ? 0.12 : 0);
      // Only the first two followed voices are sung along with, so only they are held.
      if (rank < 2 && ACCENTS[track.instrument] === undefined) {
        lengthBeats = Math.max(lengthBeats, length);
      }
    }
    if (voiceWeight === 0) continue;
    const strength = strengthOf(beat, music.beatsPerBar);
    onsets.push({
      beat,
      atMs: Math.round(beatToMs(music, beat)),
      weight: voiceWeight + following.metreWeight * strength + 0.2 * Math.min(lengthBeats, 2),
      accent: accent + strength + (Math.abs(beat - section.fromBeat) < 1e-3 ? 1 : 0),
      lengthBeats,
      section,
    });
  }
  return onsets;
}
