import { Id, orNull, strict, Type } from '../../../kernel/action/schema.ts';
import type { Context } from '../../../kernel/context/context.ts';
import { event } from '../../../kernel/events/event.ts';
import { readPeople } from '../../../capabilities/identity/profiles/index.ts';
import { boardTopic } from './channels/board.ts';
import { percentileOf } from './rules/standing.ts';
import { settlePlay, type Best, type Outcome, type Settlement } from './rules/settle.ts';
import { ChartId, Mode, Score, type Standing } from './schemas.ts';
import { findRanks } from './store/ranks.ts';
import {
  boardText,
  findRecords,
  lockBoards,
  upsertRecords,
  type BoardKey,
  type RecordRow,
} from './store/records.ts';

/** Told when a player beat their own best on a verified board. */
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
export interface PlayToSettle extends Outcome {
  playerId: string;
  board: BoardKey;
}

/** What became of it. */
export interface Settled extends Settlement {
  standing: Standing;
}

/**
 * Settles plays, in their order, into the records of their boards: all in the caller's transaction,
 * with one upsert however many they are. Tells of new records and moves the live boards.
 */
export async function settlePlays(ctx: Context, plays: PlayToSettle[]): Promise<Settled[]> {
  const boards = await lockBoards(
    ctx.db,
    plays.map((play) => play.board),
  );
  const keyed = plays.map((play) => {
    const boardId = boards.get(boardText(play.board)) as number;
    return { play, boardId, key: `${boardId} ${play.playerId}` };
  });
  const pairs = [...new Map(keyed.map((each) => [each.key, each])).values()];
  const boardIds = pairs.map((pair) => pair.boardId);
  const playerIds = pairs.map((pair) => pair.play.playerId);
  const before = new Map(
    (await findRecords(ctx.db, boardIds, playerIds)).map((row) => [
      `${row.boardId} ${row.playerId}`,
      row,
    ]),
  );
  const now = new Map<string, Best>(before);
  const settlements = keyed.map(({ play, key }) => {
    const settlement = settlePlay(now.get(key) ?? null, play);
    now.set(key, settlement.best);
    return settlement;
  });
  const rows = pairs.map(({ boardId, play, key }): RecordRow => {
    return { ...(now.get(key) as Best), boardId, playerId: play.playerId };
  });
  await upsertRecords(ctx.db, rows, ctx.now);
  const ranks = await findRanks(ctx.db, boardIds, playerIds);
  const standings = new Map(pairs.map(({ key }, i) => [key, standingOf(ranks[i])]));
  await tell(ctx, pairs, before, now, standings);
  return settlements.map((settlement, i) => {
    const standing = standings.get(keyed[i]?.key ?? '') ?? standingOf(undefined);
    return { ...settlement, standing };
  });
}

/** A player's record on a board and where it stands; the record must exist. */
export async function readBest(
  ctx: Context,
  board: BoardKey,
  playerId: string,
): Promise<{ best: Best; standing: Standing }> {
  const boardId = (await lockBoards(ctx.db, [board])).get(boardText(board)) as number;
  const [best] = await findRecords(ctx.db, [boardId], [playerId]);
  const [rank] = await findRanks(ctx.db, [boardId], [playerId]);
  if (!best) throw new Error(`${playerId} has a play but no record on ${boardText(board)}`);
  return { best, standing: standingOf(rank) };
}

/** A standing as people read it. */
export function standingOf(row: { rank: number | null; total: number } | undefined): Standing {
  const { rank = null, total = 0 } = row ?? {};
  return { rank, total, percentile: rank === null ? null : percentileOf(rank, total) };
}

interface Pair {
  play: PlayToSettle;
  key: string;
}

async function tell(
  ctx: Context,
  pairs: Pair[],
  before: Map<string, Best>,
  now: Map<string, Best>,
  standings: Map<string, Standing>,
): Promise<void> {
  const risen = pairs.flatMap(({ play, key }) => {
    const best = now.get(key);
    const previousScore = before.get(key)?.score ?? null;
    const { rank, total } = standings.get(key) ?? { rank: null, total: 0 };
    if (!best || rank === null || play.board.kind !== 'verified') return [];
    if (previousScore !== null && best.score <= previousScore) return [];
    const { chartId, mode } = play.board;
    const facts = {
      playerId: play.playerId,
      playId: best.playId,
      chartId,
      mode,
      score: best.score,
      previousScore,
      rank,
    };
    return [{ facts, total }];
  });
  await ctx.emit(recordSet, ...risen.map(({ facts }) => facts));
  const people = await readPeople(
    ctx,
    risen.map(({ facts }) => facts.playerId),
  );
  for (const { facts, total } of risen) {
    const { chartId, mode, playerId, score, rank } = facts;
    const person = people.get(playerId);
    if (person)
      ctx.publish(boardTopic(chartId, mode), { kind: 'moved', person, score, rank, total });
  }
}
