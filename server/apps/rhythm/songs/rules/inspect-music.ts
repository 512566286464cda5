import { SONG_MS_MAX, type ChartFault } from './chart.ts';
import { musicLengthMs, VOICES, type Music } from './music.ts';
import { DRUMS } from './music-parts.ts';

/** Sounds of one song, and its tracks and sections: far more than a band plays. */
export const EVENTS_MAX = 60_000;
export const TRACKS_MAX = 64;
export const SECTIONS_MAX = 200;
/** Pitches of MIDI. */
const PITCH_MAX = 127;
const BPM_MIN = 20;
const BPM_MAX = 400;

const INSTRUMENTS = new Set<string>([...VOICES, ...DRUMS]);

/**
 * Everything that keeps music from being played by the synthesiser, which reads it without looking: what
 * has the form of music and still is none. An empty list means that it sounds.
 */
export function inspectMusic(music: Music): ChartFault[] {
  const faults: ChartFault[] = [];
  const report = (pointer: string, code: string, detail: string) =>
    faults.push({ pointer: `/music${pointer}`, code, detail });
  const { bpm, beatsPerBar, beats, sections, tracks } = music;
  if (!(bpm >= BPM_MIN && bpm <= BPM_MAX)) {
    report('/bpm', 'bpm_out_of_range', `It is played at ${BPM_MIN} to ${BPM_MAX} beats a minute`);
  } else if (!(beats > 0 && musicLengthMs(music) <= SONG_MS_MAX)) {
    report('/beats', 'length_out_of_range', `A song lasts 1 to ${SONG_MS_MAX} ms`);
  }
  if (!(Number.isInteger(beatsPerBar) && beatsPerBar >= 1 && beatsPerBar <= 32)) {
    report('/beatsPerBar', 'bar_out_of_range', 'A bar has 1 to 32 beats');
  }
  if (sections.length > SECTIONS_MAX) report('/sections', 'sections_too_many', `${SECTIONS_MAX}`);
  if (tracks.length > TRACKS_MAX) report('/tracks', 'tracks_too_many', `At most ${TRACKS_MAX}`);
  const count = tracks.reduce((sum, { events }) => sum + events.length, 0);
  if (count > EVENTS_MAX) report('/tracks', 'events_too_many', `At most ${EVENTS_MAX} sounds`);
  if (faults.length > 0) return faults;
  for (const [i, track] of tracks.entries()) {
    const pointer = `/tracks/${i}`;
    if (!INSTRUMENTS.has(track.instrument)) {
      report(`${pointer}/instrument`, 'instrument_unknown', 'No instrument is called so here');
    }
    const wrong = track.events.findIndex((event) => !isEvent(event, beats));
    if (wrong >= 0) {
      const detail = '[beat in the song, pitch 0 to 127, beats above 0, velocity 0 to 1]';
      report(`${pointer}/events/${wrong}`, 'event_wrong', detail);
    }
  }
  return faults;
}

/**
 * What is said about a song beside its music and is not what the music says: tempo and length are the
 * music's own, and others beside it would only be wrong.
 */
export function inspectBeside(
  facts: { bpm: number; lengthMs: number },
  music: Pick<Music, 'bpm' | 'beats'>,
): ChartFault[] {
  const told = { bpm: music.bpm, lengthMs: musicLengthMs(music) };
  return (['bpm', 'lengthMs'] as const)
    .filter((field) => told[field] !== facts[field])
    .map((field) => followsMusic(field));
}

/** The fault of a fact that only the music of a song says. */
export function followsMusic(field: string): ChartFault {
  const detail = 'The music of the song says this';
  return { pointer: `/${field}`, code: 'follows_music', detail };
}

function isEvent(
  [beat, pitch, lasts, velocity]: Music['tracks'][number]['events'][number],
  beats: number,
) {
  const isThere = beat >= 0 && beat <= beats && lasts > 0 && lasts <= beats;
  return isThere && pitch >= 0 && pitch <= PITCH_MAX && velocity >= 0 && velocity <= 1.5;
}
