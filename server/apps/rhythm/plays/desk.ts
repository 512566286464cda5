import type { Context } from '../../../kernel/context/context.ts';
import { groupCommit } from '../../../kernel/db/group-commit.ts';
import { brokenConstraint } from '../../../kernel/db/errors.ts';
import type { Fault } from '../../../kernel/faults/fault.ts';
import { port } from '../../../kernel/room/port.ts';
import {
  holdRecords,
  placeText,
  readStandings,
  settlePlays,
  writeSettled,
  type Badge,
  type Best,
  type HeldRecords,
  type Settlement,
  type Standing,
} from '../scoreboard/index.ts';
import { askToSettle } from './ask-to-settle.ts';
import { playIdTaken, playVoid } from './faults.ts';
import { isSame, outcomeOf, placeOf, placeOfRow, rowOf, type JudgedPlay } from './judged-play.ts';
import { GROUP_PLAYS_MAX } from './limits.ts';
import type { PlayResult } from './schemas.ts';
import { findPlays, insertPlays, type PlayRow } from './store.ts';
import { viewPlay } from './view.ts';

/** What was filed: the answer and whether the play had been filed before, or why it was not. */
export type Filed = { result: PlayResult; known: boolean } | { refused: Fault };

/** Takes plays in; many at once share a transaction. */
export type Desk = (play: JudgedPlay) => Promise<Filed>;

/** The desk of a house. */
export const desk = port<Desk>('rhythm.desk');

/** A desk that files by group commit. */
export function openDesk(): Desk {
  return groupCommit({ itemsMax: GROUP_PLAYS_MAX, write: filePlays });
}

/** Files plays in one transaction, or in the one their context is in. */
export async function filePlays(group: JudgedPlay[]): Promise<Filed[]> {
  const [first] = group;
  if (!first) return [];
  try {
    return await first.ctx.transaction((ctx) => fileIn(ctx, group));
  } catch (error) {
    // Another process filed one of the ids just now: this time they are found.
    if (brokenConstraint(error) !== 'play_pkey' || first.ctx.inTransaction) throw error;
    return first.ctx.transaction((ctx) => fileIn(ctx, group));
  }
}

async function fileIn(ctx: Context, group: JudgedPlay[]): Promise<Filed[]> {
  const ids = group.map((play) => play.submission.id);
  // The plays are looked for right behind the locks, so whoever files one of them on the same board
  // has ended by then.
  const [held, stored] = await Promise.all([
    holdRecords(ctx, group.map(placeOf)),
    findPlays(ctx.db, ids),
  ]);
  const rows = new Map(stored.map((row) => [row.id, row]));
  const fresh = new Map<string, JudgedPlay>();
  for (const play of group) {
    const { id } = play.submission;
    if (!rows.has(id) && !fresh.has(id)) fresh.set(id, play);
  }
  const { settled, standings } = await settleFresh(ctx, held, [...fresh.values()]);
  for (const [id, row] of settled) rows.set(id, row.row);
  const others = await readOthers(ctx, [...rows.values()], { held, standings });
  return group.map((play): Filed => {
    const { id } = play.submission;
    const row = rows.get(id);
    if (!row || !isSame(row, play)) return { refused: playIdTaken() };
    if (row.ruling === 'void') return { refused: playVoid() };
    const place = placeText(placeOfRow(row));
    const best = settled.get(id)?.best ?? held.bests.get(place) ?? others.bests.get(place);
    const standing = standings.get(place) ?? others.standings.get(place);
    if (!best || !standing) throw new Error(`there is a play but no record of ${place}`);
    return { result: answer(row, best, standing), known: fresh.get(id) !== play };
  });
}

/** The records and standings of plays that were filed before, where nothing was settled now. */
async function readOthers(
  ctx: Context,
  rows: PlayRow[],
  { held, standings }: { held: HeldRecords; standings: Map<string, Standing> },
): Promise<{ bests: Map<string, Best>; standings: Map<string, Standing> }> {
  const places = rows
    .filter(({ ruling }) => ruling !== 'void')
    .map(placeOfRow)
    .filter((place) => !standings.has(placeText(place)));
  if (places.length === 0) return { bests: new Map(), standings: new Map() };
  // One that a curator accepted stands on another board than the one it was judged for.
  const moved = places.some((place) => !held.bests.has(placeText(place)));
  const all = moved ? await holdRecords(ctx, places) : held;
  return { bests: all.bests, standings: await readStandings(ctx, all, places) };
}

async function settleFresh(ctx: Context, held: HeldRecords, plays: JudgedPlay[]) {
  const settled = new Map<string, { row: PlayRow; best: Best }>();
  if (plays.length === 0) return { settled, standings: new Map<string, Standing>() };
  const result = settlePlays(
    held,
    plays.map((play) => ({ ...placeOf(play), ...outcomeOf(play) })),
  );
  const rows = plays.map((play, i) => rowOf(play, result.settlements[i] as Settlement));
  const [standings] = await Promise.all([
    writeSettled(ctx, result),
    insertPlays(ctx.db, rows),
    askToSettle(ctx),
  ]);
  for (const [i, row] of rows.entries()) {
    settled.set(row.id, { row, best: (result.settlements[i] as Settlement).best });
  }
  return { settled, standings };
}

function answer(row: PlayRow, best: Best, standing: Standing): PlayResult {
  return {
    play: viewPlay(row),
    record: {
      score: best.score,
      cleared: best.cleared,
      fullCombo: best.fullCombo,
      allArts: best.allArts,
      plays: best.plays,
      reachedAt: best.reachedAt.toISOString(),
    },
    newRecord: row.new_record,
    newBadges: row.new_badges as Badge[],
    ...standing,
  };
}
