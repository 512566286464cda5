import type { Context } from '../../../kernel/context/context.ts';
import { endingOf, findMusic, readChartVersion, readCurated, readMedia } from '../songs/index.ts';
import { writeSong, type Written } from './rules/madang/write-madang.ts';

/** A song as a file of our own, and the sound file that belongs beside it. */
export interface Exported {
  name: string;
  text: string;
  sound: { name: string; hash: string } | null;
}

/** Writes a song with all charts that are offered. @throws songUnknown */
export async function exportOne(ctx: Context, songId: string): Promise<Exported> {
  const { facts, isSynthesised, charts } = await readCurated(ctx, songId);
  const { recording, ...said } = facts;
  const media = recording && (await readMedia(ctx, recording.hash));
  const sound =
    recording && media ? { name: `${songId}.${endingOf(media)}`, hash: recording.hash } : null;
  const written: Written['charts'] = [];
  for (const { id, difficulty, locked, version, retiredAt } of charts) {
    if (retiredAt !== null) continue;
    const { level, pattern } = await readChartVersion(ctx, id, version);
    written.push({ difficulty, level, locked, pattern });
  }
  const music = isSynthesised ? ((await findMusic(ctx.db, songId))?.music ?? null) : null;
  const text = writeSong({
    id: songId,
    ...said,
    recording: sound && { file: sound.name, offsetMs: recording?.offsetMs ?? 0 },
    music: music as Written['music'],
    charts: written,
  });
  return { name: `${songId}.json`, text, sound };
}
