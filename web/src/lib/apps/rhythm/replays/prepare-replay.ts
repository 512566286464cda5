import { readSong } from '../api.ts';
import { prepareSounds, type PreparedSounds, type PrepareOptions } from '../player/prepare.ts';
import type { Song } from '../shapes.ts';
import { songIdOf } from '../words.ts';
import { readRecalled, retell, type Retold } from './replays-api.ts';

/** Everything that a play needs to be watched. */
export interface PreparedReplay {
  retold: Retold;
  song: Song;
  sounds: PreparedSounds;
}

/** Reads a play and has the instruments play its song. Throws what reading throws. */
export async function prepareReplay(
  playId: string,
  { onProgress, signal }: Omit<PrepareOptions, 'speed'>,
): Promise<PreparedReplay> {
  const retold = retell(await readRecalled(playId, signal));
  const { chartId, modifiers } = retold.replay;
  const song = await readSong(songIdOf(chartId), signal);
  const sounds = await prepareSounds(song, { speed: modifiers.speed, onProgress, signal });
  return { retold, song, sounds };
}
