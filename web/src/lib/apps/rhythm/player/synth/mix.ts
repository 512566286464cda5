import { beatToMs } from '@madang/server/rhythm/music';
import type { Music, Track } from '@madang/server/rhythm/music';
import { INSTRUMENTS } from './instruments.ts';
import type { Instrument } from './instruments.ts';
import type { Stereo } from './tone.ts';

/** What the tracks are added into. */
export interface Buses {
  dry: Stereo;
  /** What goes to the reverb and to the echo, in one channel each. */
  reverb: Float32Array;
  echo: Float32Array;
}

/** Strikes are rounded to this many colours, so that like notes share one sample. */
const COLOURS = 5;
/** Held lengths are rounded to this many to the second, a tenth of the shortest release. */
const LENGTHS_PER_SECOND = 200;
const DUCK_SECONDS = 0.21;
const DUCK_FALL_SECONDS = 0.006;
/** Frames between two breaths of the page while a track is added. */
const BLOCK = 1 << 17;
/** The duck curve has one value for this many samples. */
const DUCK_STEP = 32;

/**
 * Where an onset begins: the sample nearest to its time.
 * @param beat beats from the song's start.
 */
export function onsetFrame(music: Music, beat: number, sampleRate: number): number {
  return Math.round((beatToMs(music, beat) * sampleRate) / 1_000);
}

/**
 * Sounds every track into the buses. Each distinct tone is made once and then added by hand,
 * which is many times quicker than a graph of thousands of audio nodes.
 * Yields the share done, 0..1, so that the caller may let the page breathe.
 */
export function* mixTracks(
  music: Music,
  frames: number,
  sampleRate: number,
): Generator<number, Buses> {
  const buses: Buses = {
    dry: [new Float32Array(frames), new Float32Array(frames)],
    reverb: new Float32Array(frames),
    echo: new Float32Array(frames),
  };
  const duck = duckCurve(music, frames, sampleRate);
  const left = new Float32Array(frames);
  const right = new Float32Array(frames);
  const events = music.tracks.reduce((sum, track) => sum + track.events.length, 0);
  let done = 0;
  for (const track of music.tracks) {
    left.fill(0);
    let wide = false;
    for (const spread of soundTrack(music, track, [left, right], sampleRate)) {
      wide ||= spread;
      done += 1;
      yield done / events;
    }
    for (const _ of addTrack(track, [left, right], wide, buses, duck)) yield done / events;
    if (wide) right.fill(0);
  }
  return buses;
}

/** Sounds a track note by note; yields whether the note was different in each ear. */
function* soundTrack(
  music: Music,
  track: Track,
  into: Stereo,
  sampleRate: number,
): Generator<boolean, void> {
  const instrument = INSTRUMENTS[track.instrument];
  const made = new Map<string, Stereo>();
  for (const [beat, midi, lengthBeats, velocity] of track.events) {
    const seconds = beatToMs(music, lengthBeats) / 1_000;
    const tone = toneOf(instrument, made, { midi, seconds, velocity, sampleRate });
    addTone(tone, into, onsetFrame(music, beat, sampleRate), instrument.level * velocity ** 1.4);
    yield tone[0] !== tone[1];
  }
}

function toneOf(
  { voice, sustained }: Instrument,
  made: Map<string, Stereo>,
  wish: { midi: number; seconds: number; velocity: number; sampleRate: number },
): Stereo {
  const colour = Math.min(1, Math.max(1, Math.round(wish.velocity * COLOURS)) / COLOURS);
  const length = sustained
    ? Math.max(1, Math.round(wish.seconds * LENGTHS_PER_SECOND)) / LENGTHS_PER_SECOND
    : 0;
  const name = `${wish.midi}/${length}/${colour}`;
  const known = made.get(name);
  if (known) return known;
  const tone = voice({
    midi: wish.midi,
    seconds: length,
    velocity: colour,
    sampleRate: wish.sampleRate,
  });
  made.set(name, tone);
  return tone;
}

function addTone(tone: Stereo, into: Stereo, from: number, level: number): void {
  const single = tone[0] === tone[1];
  const [left, right] = into;
  const size = Math.min(tone[0].length, left.length - from);
  const [first, second] = tone;
  for (let at = 0; at < size; at += 1) {
    left[from + at] = (left[from + at] ?? 0) + level * (first[at] ?? 0);
  }
  // A mono track leaves the right channel empty: addTrack hears its left one twice.
  if (single) return;
  for (let at = 0; at < size; at += 1) {
    right[from + at] = (right[from + at] ?? 0) + level * (second[at] ?? 0);
  }
}

/** How loud a track is on each side, and how much of it goes elsewhere. */
interface Strip {
  toLeft: number;
  toRight: number;
  reverb: number;
  echo: number;
  duck: number;
}

function* addTrack(
  track: Track,
  sound: Stereo,
  wide: boolean,
  buses: Buses,
  duck: Float32Array,
): Generator<undefined, void> {
  const angle = ((track.pan + 1) * Math.PI) / 4;
  const strip: Strip = {
    toLeft: Math.cos(angle) * Math.SQRT2 * track.gain,
    toRight: Math.sin(angle) * Math.SQRT2 * track.gain,
    reverb: track.reverb * 0.5,
    echo: track.echo * 0.5,
    duck: track.duck,
  };
  const heard: Stereo = wide ? sound : [sound[0], sound[0]];
  const frames = sound[0].length;
  for (let from = 0; from < frames; from += BLOCK) {
    addBlock(strip, heard, buses, duck, from, Math.min(frames, from + BLOCK));
    yield;
  }
}

function addBlock(
  { toLeft, toRight, reverb, echo, duck }: Strip,
  [left, right]: Stereo,
  buses: Buses,
  curve: Float32Array,
  from: number,
  to: number,
): void {
  const [dryLeft, dryRight] = buses.dry;
  for (let at = from; at < to; at += 1) {
    const first = left[at] ?? 0;
    const second = right[at] ?? 0;
    if (first === 0 && second === 0) continue;
    const level = 1 - duck * (curve[at >> 5] ?? 0);
    const outLeft = first * toLeft * level;
    const outRight = second * toRight * level;
    dryLeft[at] = (dryLeft[at] ?? 0) + outLeft;
    dryRight[at] = (dryRight[at] ?? 0) + outRight;
    const both = outLeft + outRight;
    if (reverb > 0) buses.reverb[at] = (buses.reverb[at] ?? 0) + both * reverb;
    if (echo > 0) buses.echo[at] = (buses.echo[at] ?? 0) + both * echo;
  }
}

/** How far the kick pushes the others down, 0..1: a quick fall, back within a fifth of a second. */
function duckCurve(music: Music, frames: number, sampleRate: number): Float32Array {
  const curve = new Float32Array(Math.ceil(frames / DUCK_STEP) + 1);
  const length = Math.round((DUCK_SECONDS * sampleRate) / DUCK_STEP);
  const fall = Math.max(1, (DUCK_FALL_SECONDS * sampleRate) / DUCK_STEP);
  for (const track of music.tracks) {
    if (track.instrument !== 'kick') continue;
    for (const [beat, , , velocity] of track.events) {
      const from = Math.floor(onsetFrame(music, beat, sampleRate) / DUCK_STEP);
      for (let at = 0; at < length; at += 1) {
        const depth = velocity * Math.min(1, at / fall) * (1 - at / length) ** 1.5;
        curve[from + at] = Math.max(curve[from + at] ?? 0, depth);
      }
    }
  }
  return curve;
}
