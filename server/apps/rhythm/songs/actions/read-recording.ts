import { action } from '../../../../kernel/action/action.ts';
import { File } from '../../../../kernel/action/file.ts';
import { strict } from '../../../../kernel/action/schema.ts';
import { storage } from '../../../../kernel/storage/port.ts';
import { recordingUnknown } from '../faults.ts';
import { RECORDING_LIMIT } from '../limits.ts';
import { recordingKey } from '../recordings.ts';
import { endingOf } from '../rules/sound.ts';
import { RecordingHash } from '../schemas.ts';
import { findRecording } from '../store/recordings.ts';

/** The sound file of a song that is a recording. Its name is its hash, so it may be kept for ever. */
export const readRecording = action({
  operation: 'rhythm.songs.readRecording',
  summary: 'Fetch the sound file of a song',
  description: "By the `hash` of the song's `recording`. Takes `Range`; never changes.",
  method: 'GET',
  path: '/rhythm/songs/recordings/:hash',
  permission: 'anyone',
  limit: RECORDING_LIMIT,
  params: strict({ hash: RecordingHash }),
  output: File,
  media: 'audio/*',
  cache: 'public, max-age=31536000, immutable',
  faults: [recordingUnknown],
  async run(ctx, { hash }) {
    const row = await findRecording(ctx.db, hash);
    const key = recordingKey(hash);
    const bytes = row && (await ctx.port(storage).size(key));
    if (!row || bytes === null) throw recordingUnknown();
    return {
      name: `${hash.slice(0, 12)}.${endingOf(row.media)}`,
      bytes,
      media: row.media,
      open: (range) => ctx.port(storage).read(key, range),
    };
  },
});
