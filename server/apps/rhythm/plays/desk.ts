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
  type Place,
  type Settlement,
  type Standing,
} from '../scoreboard/index.ts';
import { playIdTaken } from './faults.ts';
import { isSame, outcomeOf, placeOf, rowOf, type JudgedPlay } from './judged-play.ts';
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
  const file = groupCommit({ itemsMax: GROUP_PLAYS_MAX, write: fileGroup });
  return async (play) => answerOf(await file(play));
}

/** Files plays at once, in the transaction their context is in or in one of their own. */
export async function filePlays(plays: JudgedPlay[]): Promise<Filed[]> {
  return Promise.all((await fileGroup(plays)).map(answerOf));
}

/** A play that is in the tables. */
interface Kept {
  row: PlayRow;
  place: Place;
  best: Best;
  known: boolean;
}

/** What is known of a play when its group has been written. */
type Filing = (Kept & { standing: Standing | Promise<Standing> }) | { refused: Fault };

/**
 * Files plays in one transaction, or in the one their context is in. Where people stand who did not
 * rise is read after it: the next group need not wait for that.
 */
async function fileGroup(group: JudgedPlay[]): Promise<Filing[]> {
  const [first] = group;
  if (!first) return [];
  const { ctx } = first;
  const { held, standings, filings } = await inTransaction(ctx, (ctx) => fileIn(ctx, group));
  const open = new Map<string, Place>();
  for (const each of filings) {
    if ('refused' in each || standings.has(placeText(each.place))) continue;
    open.set(placeText(each.place), each.place);
  }
  const found = readStandings(ctx, held, [...open.values()]).then(
    (list) => new Map([...open.keys()].map((key, i) => [key, list[i] as Standing])),
  );
  return filings.map((each): Filing => {
    if ('refused' in each) return each;
    const key = placeText(each.place);
    const standing = standings.get(key) ?? found.then((all) => all.get(key) as Standing);
    return { ...each, standing };
  });
}

async function inTransaction<T>(ctx: Context, work: (ctx: Context) => Promise<T>): Promise<T> {
  try {
    return await ctx.transaction(work);
  } catch (error) {
    // Another process filed one of the ids just now: this time they are found.
    if (brokenConstraint(error) !== 'play_pkey' || ctx.inTransaction) throw error;
    return ctx.transaction(work);
  }
}

async function fileIn(ctx: Context, group: JudgedPlay[]) {
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
  const filings = group.map((play): Kept | { refused: Fault } => {
    const { id } = play.submission;
    const row = rows.get(id) ?? settled.get(id)?.row;
    if (!row || !isSame(row, play)) return { refused: playIdTaken() };
    const place = placeOf(play);
    const best = settled.get(id)?.best ?? held.bests.get(placeText(place));
    if (!best) throw new Error(`there is a play but no record of ${placeText(place)}`);
    return { row, place, best, known: fresh.get(id) !== play };
  });
  return { held, standings, filings };
}

async function settleFresh(ctx: Context, held: HeldRecords, plays: JudgedPlay[]) {
  const settled = new Map<string, { row: PlayRow; best: Best }>();
  if (plays.length === 0) return { settled, standings: new Map<string, Standing>() };
  const result = settlePlays(
    held,
    plays.map((play) => ({ ...placeOf(play), ...outcomeOf(play) })),
  );
  const rows = plays.map((play, i) => rowOf(play, result.settlements[i] as Settlement));
  const [standings] = await Promise.all([writeSettled(ctx, result), insertPlays(ctx.db, rows)]);
  for (const [i, row] of rows.entries()) {
    settled.set(row.id, { row, best: (result.settlements[i] as Settlement).best });
  }
  return { settled, standings };
}

async function answerOf(filing: Filing): Promise<Filed> {
  if ('refused' in filing) return filing;
  const { row, best, known } = filing;
  const result: PlayResult = {
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
    ...(await filing.standing),
  };
  return { result, known };
}
