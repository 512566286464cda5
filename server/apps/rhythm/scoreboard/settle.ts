import { Id, orNull, strict, Type } from '../../../kernel/action/schema.ts';
import type { Context } from '../../../kernel/context/context.ts';
import { event } from '../../../kernel/events/event.ts';
import { readPeople, type Person } from '../../../capabilities/identity/profiles/index.ts';
import { boardTopic } from './channels/board.ts';
import { placeText, readStandings, type HeldRecords, type Place } from './hold.ts';
import { isLasting } from './lasting.ts';
import { settlePlay, type Best, type Outcome, type Settlement } from './rules/settle.ts';
import { ChartId, Mode, Score, type Standing } from './schemas.ts';
import { boardText, upsertRecords, type RecordRow } from './store/records.ts';

/** Told when a player beat their own best on a verified board of all time, without modifiers. */
export const recordSet = event(
  'rhythm.scoreboard.recordSet',
  'a player set a new personal best on a verified board',
  strict({
    playerId: Id,
    playId: Id,
    chartId: ChartId,
    mode: Mode,
    score: Score,
    previousScore: orNull(Score),
    rank: Type.Integer({ minimum: 1 }),
  }),
);

/** One finished play that is to be settled. */
export interface PlayToSettle extends Outcome, Place {}

/** What a group of plays made of one player's record. */
interface Change extends Place {
  boardId: number;
  best: Best;
  before: Best | null;
}

/** What became of plays: ready to be written. */
export interface Settled {
  held: HeldRecords;
  /** One for each play, in their order. */
  settlements: Settlement[];
  changes: Change[];
}

/** Settles plays, in their order, into held records, which are then those after them. */
export function settlePlays(held: HeldRecords, plays: PlayToSettle[]): Settled {
  const { boardIds, bests } = held;
  const changes = new Map<string, Change>();
  const settlements = plays.map((play) => {
    const { board, playerId } = play;
    const key = placeText(play);
    const settlement = settlePlay(bests.get(key) ?? null, play);
    const { best } = settlement;
    const { before } = changes.get(key) ?? { before: bests.get(key) ?? null };
    const boardId = boardIds.get(boardText(board)) as number;
    changes.set(key, { board, boardId, playerId, best, before });
    bests.set(key, best);
    return settlement;
  });
  return { held, settlements, changes: [...changes.values()] };
}

/**
 * Writes settled records with one upsert, tells of those that rose and moves the live boards.
 * @returns where the players stand now, by {@link placeText}
 */
export async function writeSettled(
  ctx: Context,
  { held, changes }: Settled,
): Promise<Map<string, Standing>> {
  const risen = changes.filter(isRise);
  const risers = risen.map(({ playerId }) => playerId);
  // Sent in this order without waiting for answers: the ranks are those after the upsert.
  const [, standings, people] = await Promise.all([
    upsertRecords(ctx.db, changes.map(rowOf), ctx.now),
    readStandings(ctx, held, changes),
    readPeople(ctx, risers),
  ]);
  await tell(ctx, risen, { standings, people });
  return standings;
}

/** Writes settled records with one upsert and tells nobody: what weeks and seasons are settled by. */
export async function writeQuietly(ctx: Context, { changes }: Settled): Promise<void> {
  await upsertRecords(ctx.db, changes.map(rowOf), ctx.now);
}

function rowOf({ best, boardId, playerId }: Change): RecordRow {
  return { ...best, boardId, playerId };
}

/** Whether a record rose where people are measured. */
function isRise({ board, best, before }: Change): boolean {
  return isLasting(board) && (before === null || best.score > before.score);
}

async function tell(
  ctx: Context,
  rises: Change[],
  { standings, people }: { standings: Map<string, Standing>; people: Map<string, Person> },
): Promise<void> {
  const facts = rises.map(({ board, playerId, best, before }) => {
    const { chartId, mode } = board;
    const { playId, score } = best;
    const { rank, total } = standings.get(placeText({ board, playerId })) as Standing;
    const person = people.get(playerId);
    const body = { kind: 'moved', person, score, rank, total };
    if (person) ctx.publish(boardTopic(chartId, mode), body);
    const previousScore = before?.score ?? null;
    return { playerId, playId, chartId, mode, score, previousScore, rank: rank as number };
  });
  await ctx.emit(recordSet, ...facts);
}
