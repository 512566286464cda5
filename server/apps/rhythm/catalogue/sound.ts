import { createHash } from 'node:crypto';
import { soundMediaOf } from '../songs/index.ts';
import { folderOf, readOr, reportTo, type GatheredSong } from './gather.ts';
import { SOUND_BYTES_MAX } from './limits.ts';
import type { Note, SourceFile } from './sources.ts';

/** The sound file of a song in an import. */
export interface FoundSound {
  file: SourceFile;
  hash: string;
  media: string;
  bytes: number;
}

const ENDINGS = /\.(ogg|oga|mp3|wav|m4a|mp4)$/i;

/** Finds the sound file that a song names, beside the file that names it, whatever case it is written in. */
export async function findSound(
  { file, parsed }: Pick<GatheredSong, 'file' | 'parsed'>,
  files: readonly SourceFile[],
  note: Note,
): Promise<FoundSound | null> {
  // What is synthesised sounds by itself.
  if (parsed.music && parsed.sound === null) return null;
  const found = seek(file, parsed.sound, files, note);
  if (!found) return null;
  const { report } = reportTo(file, note);
  const name = found.path;
  if (found.bytes > SOUND_BYTES_MAX) {
    report('problem', 'sound_too_long', 0, { name, max: SOUND_BYTES_MAX });
    return null;
  }
  const bytes = await readOr(found, report);
  if (!bytes) return null;
  const media = soundMediaOf(bytes);
  if (media === null) {
    report('problem', 'sound_wrong', 0, { name });
    return null;
  }
  const hash = createHash('sha256').update(bytes).digest('hex');
  return { file: found, hash, media, bytes: bytes.length };
}

function seek(
  file: string,
  sound: string | null,
  files: readonly SourceFile[],
  note: Note,
): SourceFile | null {
  const folder = folderOf(file);
  const same = (path: string, other: string) =>
    path.normalize().toLowerCase() === other.normalize().toLowerCase();
  if (sound !== null) {
    const beside = files.find(({ path }) => same(path, folder + sound));
    if (beside) return beside;
    // Dropped in one heap: the name alone has to do.
    const name = sound.slice(sound.lastIndexOf('/') + 1);
    const named = files.filter(({ path }) => same(path.slice(folderOf(path).length), name));
    if (named.length === 1) return named[0] ?? null;
  }
  const sounds = files.filter(({ path }) => folderOf(path) === folder && ENDINGS.test(path));
  const [only] = sounds;
  if (sound !== null || sounds.length !== 1 || !only) return null;
  const parameters = { name: only.path };
  note({ file, severity: 'warning', code: 'sound_unnamed', parameters });
  return only;
}
