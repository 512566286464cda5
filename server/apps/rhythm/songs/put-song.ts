import { isDeepStrictEqual } from 'node:util';
import type { Context } from '../../../kernel/context/context.ts';
import { takeTurns } from '../../../kernel/db/take-turns.ts';
import { songUnknown, songWrong, versionConflict } from './faults.ts';
import { patternShelf } from './patterns.ts';
import type { ChartFault } from './rules/chart.ts';
import { followsMusic, inspectBeside, inspectMusic } from './rules/inspect-music.ts';
import type { Music } from './rules/music.ts';
import { inspectSong, type SongFacts } from './rules/song-facts.ts';
import { findRecording } from './store/recordings.ts';
import {
  factsOf,
  findEdited,
  hasMusic,
  insertSongVersion,
  writeSong,
  type EditedSong,
} from './store/editing.ts';

/** Change to a song's facts, as a curator or an import makes it. */
export interface SongEdit {
  id: string;
  /** The version that the change began with; 0 for a new song. */
  base: number;
  facts: SongFacts;
  /** The music of a song that is synthesised; as before unless given. */
  music?: Music;
  /** What an imported song is known by when it comes again. */
  importKey?: string;
  why: string;
}

/** What is there after a change, and whether anything changed. */
export interface Saved {
  version: number;
  changed: boolean;
}

/**
 * Saves the facts of a song, or a new song. From then on it is a curator's: no start of the program
 * changes it. Facts that are there already make no version.
 * @throws songUnknown, versionConflict, songWrong
 */
export function putSong(ctx: Context, edit: SongEdit): Promise<Saved> {
  return ctx.transaction(async (ctx) => {
    const { id, base, facts } = edit;
    const row = await reachSong(ctx, id, base);
    await inspect(ctx, edit, row);
    const music = edit.music && !(await hasMusic(ctx.db, id, edit.music)) ? edit.music : null;
    if (row && isDeepStrictEqual(factsOf(row), facts) && !music) {
      return { version: row.version, changed: false };
    }
    const version = base + 1;
    await writeSong(ctx.db, {
      id,
      version,
      facts,
      music,
      revision: null,
      importKey: edit.importKey ?? null,
      curatedAt: ctx.now,
      now: ctx.now,
    });
    const madeBy = authorOf(ctx);
    await insertSongVersion(
      ctx.db,
      { id, version, facts },
      { madeBy, why: edit.why, now: ctx.now },
    );
    return { version, changed: true };
  });
}

/** Who acts; the house itself and the command line are nobody. */
export function authorOf({ actor }: Context): string | null {
  return actor.kind === 'person' ? actor.id : null;
}

/**
 * Lets those who change one song, or its charts, come one after another; what they change about its
 * locks this process knows at once.
 */
export function takeSong(ctx: Context, songId: string): Promise<void> {
  ctx.afterCommit(() => ctx.port(patternShelf).askAnew(songId));
  return takeTurns(ctx.db, `rhythm.song ${songId}`);
}

/** The song as it is, when it is what the change began with; null where a new one is begun. */
async function reachSong(ctx: Context, id: string, base: number): Promise<EditedSong | null> {
  await takeSong(ctx, id);
  const row = await findEdited(ctx.db, id);
  if (!row && base > 0) throw songUnknown();
  if ((row?.version ?? 0) !== base) throw conflictAt(row?.version ?? 0, base);
  return row;
}

/** The refusal of a change that began with another version than the one that is there. */
export function conflictAt(version: number, base: number) {
  return versionConflict({
    detail: `It is at version ${version} now; yours began with ${base}. Read it again and save anew.`,
    errors: [{ pointer: '/base', code: 'version_conflict', detail: String(version) }],
  });
}

async function inspect(
  ctx: Context,
  { facts, music }: SongEdit,
  row: EditedSong | null,
): Promise<void> {
  const errors = [...inspectSong(facts), ...(music ? inspectMusic(music) : [])];
  const report = (pointer: string, code: string, detail: string) =>
    errors.push({ pointer, code, detail });
  const { recording } = facts;
  const isSynthesised = music !== undefined || row?.is_synthesised === true;
  if (recording) {
    const found = await findRecording(ctx.db, recording.hash);
    if (!found) report('/recording/hash', 'recording_unknown', 'Bring the sound file first');
  } else if (!isSynthesised) {
    report('/recording', 'sound_missing', 'A song needs a sound file');
  }
  if (!recording) errors.push(...besideMusic(facts, music, row));
  if (errors.length > 0) throw songWrong({ errors });
}

/** Tempo, length and beats of a song that is synthesised are its music's. */
function besideMusic(
  facts: SongFacts,
  music: Music | undefined,
  row: EditedSong | null,
): ChartFault[] {
  if (music) return inspectBeside(facts, music);
  if (!row?.is_synthesised) return [];
  const before = factsOf(row);
  return (['bpm', 'lengthMs', 'timing'] as const)
    .filter((field) => !isDeepStrictEqual(before[field], facts[field]))
    .map((field) => followsMusic(field));
}
