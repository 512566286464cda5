import { beatToMs, musicLengthMs } from '@madang/server/rhythm/music';
import type { Music } from '@madang/server/rhythm/music';
import { addEcho, addReverb } from './effects.ts';
import { finishMix } from './master.ts';
import { mixTracks } from './mix.ts';
import type { Stereo } from './tone.ts';

/** How long the room rings on behind the last beat, in milliseconds. */
export const TAIL_MS = 1_800;

/** The last of the ringing is faded out, in seconds. */
const FADE_SECONDS = 0.4;
/** Shares of the work: tones and mixing, then the room, then the master. */
const MIX_SHARE = 0.72;
const ROOM_SHARE = 0.18;

/**
 * Plays a song into two channels, step by step; yields the share done, 0..1. Frame 0 is beat 0, so
 * an onset at beat `b` begins at the frame nearest `beatToMs(b)`.
 */
export function* renderStereo(music: Music, sampleRate: number): Generator<number, Stereo> {
  const frames = Math.ceil(((musicLengthMs(music) + TAIL_MS) * sampleRate) / 1_000);
  const mixing = mixTracks(music, frames, sampleRate);
  let step = mixing.next();
  for (; !step.done; step = mixing.next()) yield step.value * MIX_SHARE;
  const { dry, reverb, echo } = step.value;
  // Three sixteenths: the echo falls between the beats and never covers them.
  const echoSeconds = beatToMs(music, 0.75) / 1_000;
  for (const _ of addEcho(echo, dry, reverb, echoSeconds, sampleRate)) yield MIX_SHARE;
  for (const share of addReverb(reverb, dry, sampleRate)) yield MIX_SHARE + share * ROOM_SHARE;
  for (const _ of finishMix(dry, sampleRate)) yield MIX_SHARE + ROOM_SHARE;
  fadeOut(dry, Math.round(sampleRate * FADE_SECONDS));
  return dry;
}

/** Fades the first `frames` in, in place. */
export function fadeIn(sound: Stereo, frames: number): void {
  for (const side of sound) {
    for (let at = 0; at < Math.min(frames, side.length); at += 1) {
      side[at] = ((side[at] ?? 0) * at) / frames;
    }
  }
}

/** Fades the last `frames` out, in place. */
export function fadeOut(sound: Stereo, frames: number): void {
  for (const side of sound) {
    const from = Math.max(0, side.length - frames);
    for (let at = from; at < side.length; at += 1) {
      side[at] = ((side[at] ?? 0) * (side.length - at)) / frames;
    }
  }
}

/** The part of a song between two moments, as a song of its own that begins at the first. */
export function stretch(music: Music, fromMs: number, toMs: number): Music {
  const fromBeat = (fromMs * music.bpm) / 60_000;
  const toBeat = (toMs * music.bpm) / 60_000;
  return {
    ...music,
    beats: toBeat - fromBeat,
    tracks: music.tracks.map((track) => ({
      ...track,
      events: track.events
        .filter(([beat]) => beat >= fromBeat && beat < toBeat)
        .map(([beat, ...rest]) => [beat - fromBeat, ...rest]),
    })),
  };
}
