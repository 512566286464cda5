import type { Context } from '../../../kernel/context/context.ts';
import { keepRecording, type SongEdit } from '../songs/index.ts';
import { changeChart, changeSong } from './changes.ts';
import { importChanged, importEmpty } from './faults.ts';
import { planImport, type PlannedSong } from './plan.ts';
import type { Wish } from './plan-facts.ts';
import type { GivenFile } from './sources.ts';

/** What an import made. */
export interface Imported {
  songs: { id: string; version: number; charts: { id: string; version: number }[] }[];
}

/**
 * Does what a plan says, all of it or nothing. The files are read anew; where that makes another plan than
 * the one that was looked at, because the catalogue or the files changed, nothing is done.
 * @throws importChanged, importEmpty
 */
export async function applyImport(
  ctx: Context,
  given: readonly GivenFile[],
  { token, ...wish }: Wish & { token: string },
): Promise<Imported> {
  const plan = await planImport(ctx, given, wish);
  if (plan.token !== token) throw importChanged();
  const songs = plan.songs.filter(bringsSomething);
  if (songs.length === 0) throw importEmpty();
  for (const { sound } of songs) {
    if (sound) await keepRecording(ctx, { bytes: await sound.file.read(), media: sound.media });
  }
  return ctx.transaction(async (ctx) => {
    const made: Imported = { songs: [] };
    for (const song of songs) made.songs.push(await applySong(ctx, song, wish));
    return made;
  });
}

/** Whether anything of a song is new or changes. */
export function bringsSomething({ base, changed, charts }: PlannedSong): boolean {
  return base === 0 || changed.length > 0 || charts.some(({ state }) => state !== 'same');
}

async function applySong(ctx: Context, song: PlannedSong, { why }: Wish) {
  const { id, base, facts } = song;
  const reason = why || `imported from ${song.file}`.slice(0, 300);
  const edit: SongEdit = {
    id,
    base,
    facts,
    why: reason,
    ...(song.music ? { music: song.music as NonNullable<SongEdit['music']> } : {}),
    ...(song.importKey === null ? {} : { importKey: song.importKey }),
  };
  const { version } = await changeSong(ctx, edit, 'imported');
  const charts: { id: string; version: number }[] = [];
  for (const chart of song.charts.filter(({ state }) => state !== 'same')) {
    const saved = await changeChart(
      ctx,
      {
        id: chart.id,
        base: chart.base,
        level: chart.level,
        pattern: chart.pattern,
        ...(chart.locked === null ? {} : { locked: chart.locked }),
        ...(chart.importName === null ? {} : { importName: chart.importName }),
        why: reason,
      },
      'imported',
    );
    charts.push({ id: chart.id, version: saved.version });
  }
  return { id, version, charts };
}
