import type { Db } from '../../../../kernel/db/db.ts';
import type { BoardKey } from './records.ts';

/** A record's place in the order of its board. */
export interface PlaceKey {
  score: number;
  reachedAt: Date;
  playerId: string;
}

/** A line of a board. */
export interface LineRow extends PlaceKey {
  playId: string;
  cleared: boolean;
  fullCombo: boolean;
  allArts: boolean;
}

/** A board's id and how many players are on it. */
export interface BoardRow {
  id: number;
  players: number;
}

/** The board of a key; null when nobody has played there. */
export function findBoard(db: Db, board: BoardKey): Promise<BoardRow | null> {
  const { chartId, mode, kind, modifiers, period } = board;
  return db.first(
    `select id, players from rhythm.board
     where chart_id = $1 and mode = $2 and kind = $3 and modifiers = $4 and period = $5`,
    [chartId, mode, kind, modifiers, period],
  );
}

/**
 * Ranks (1 = best) and totals of pairs of board and player, in their order; a pair without a record
 * has rank null. Sums counts of whole ranges (`migrations/003-fine-count.sql`) and counts one by one only
 * the records of the own score and, near the top, of the own six hours: the work grows with how many
 * those are, not with the board or the rank.
 */
export function findRanks(
  db: Db,
  boardIds: number[],
  playerIds: string[],
): Promise<{ rank: number | null; total: number }[]> {
  return db.rows(RANKS, [boardIds, playerIds]);
}

// The five ranges come from one list, not from five subselects: what a rank costs is mostly the setting
// up of the plan's nodes.
const RANKS = `
  select b.players as total, case when r.player_id is not null then 1
    + (select coalesce(sum(t.count), 0) from (values
        (1::smallint, r.score / 100000 + 1::bigint, 101::bigint),
        (2::smallint, r.score / 1000 + 1::bigint, (r.score / 100000 + 1) * 100::bigint),
        (3::smallint, r.score + 1::bigint, (r.score / 1000 + 1) * 1000::bigint),
        (4::smallint, r.score * 1000000::bigint, r.score * 1000000::bigint + ${periodOf(1036800)}),
        (5::smallint, r.score * 1000000::bigint + ${periodOf(1036800)} * 48,
          r.score * 1000000::bigint + ${periodOf(21600)})
       ) as range(level, low, high)
       join rhythm.rank_bucket t on t.board_id = r.board_id and t.level = range.level
         and t.bucket >= range.low and t.bucket < range.high)
    + (select count(*) from rhythm.record o
       where o.board_id = r.board_id and o.score = r.score
         and (o.reached_at, o.player_id) < (r.reached_at, r.player_id)
         and o.reached_at >= case when r.score >= 9500000
           then date_bin('6 hours', r.reached_at, 'epoch') else '-infinity' end)
    end as rank
  from unnest($1::int[], $2::uuid[]) with ordinality as k(board_id, player_id, place)
  join rhythm.board b on b.id = k.board_id
  left join rhythm.record r on r.board_id = k.board_id and r.player_id = k.player_id
  order by k.place`;

/** SQL for which period of so many seconds a record was reached in, counted from 1970. */
function periodOf(seconds: number): string {
  return `floor(extract(epoch from r.reached_at) / ${seconds})::bigint`;
}

const LINE = `
  player_id as "playerId", play_id as "playId", score, cleared, full_combo as "fullCombo", all_arts as "allArts",
  reached_at as "reachedAt"`;

/** Lines of a board from the best down, after a place. */
export function findLines(
  db: Db,
  boardId: number,
  after: PlaceKey | null,
  limit: number,
): Promise<LineRow[]> {
  const values = [
    boardId,
    after?.score ?? null,
    after?.reachedAt ?? null,
    after?.playerId ?? null,
    limit,
  ];
  return after === null ? db.rows(TOP_LINES, [boardId, limit]) : db.rows(LINES_BELOW, values);
}

const TOP_LINES = `
  select ${LINE} from rhythm.record where board_id = $1
  order by score desc, reached_at, player_id limit $2`;

// Two ranges instead of one row comparison: the directions differ, and each range is its own index walk.
const LINES_BELOW = `
  (select ${LINE} from rhythm.record
   where board_id = $1 and score = $2::int and (reached_at, player_id) > ($3::timestamptz, $4::uuid)
   order by score desc, reached_at, player_id limit $5)
  union all
  (select ${LINE} from rhythm.record where board_id = $1 and score < $2::int
   order by score desc, reached_at, player_id limit $5)
  order by score desc, "reachedAt", "playerId" limit $5`;

/** The lines just above a place, the best first. */
export async function findLinesAbove(
  db: Db,
  boardId: number,
  place: PlaceKey,
  limit: number,
): Promise<LineRow[]> {
  const values = [boardId, place.score, place.reachedAt, place.playerId, limit];
  return (await db.rows<LineRow>(LINES_ABOVE, values)).toReversed();
}

const LINES_ABOVE = `
  (select ${LINE} from rhythm.record
   where board_id = $1 and score = $2::int and (reached_at, player_id) < ($3::timestamptz, $4::uuid)
   order by score, reached_at desc, player_id desc limit $5)
  union all
  (select ${LINE} from rhythm.record where board_id = $1 and score > $2::int
   order by score, reached_at desc, player_id desc limit $5)
  order by score, "reachedAt" desc, "playerId" desc limit $5`;

/** The lines of these players on a board, the best first. */
export function findLinesOf(db: Db, boardId: number, playerIds: string[]): Promise<LineRow[]> {
  return db.rows(
    `select ${LINE} from rhythm.record where board_id = $1 and player_id = any($2::uuid[])
     order by score desc, reached_at, player_id`,
    [boardId, playerIds],
  );
}

/** One player's line on a board; null without a record. */
export function findLine(
  db: Db,
  boardId: number,
  playerId: string,
): Promise<(LineRow & { plays: number }) | null> {
  return db.first(
    `select ${LINE}, plays from rhythm.record where board_id = $1 and player_id = $2`,
    [boardId, playerId],
  );
}
