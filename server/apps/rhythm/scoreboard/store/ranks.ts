import type { Db } from '../../../../kernel/db/db.ts';

/** A record's place in the order of its board. */
export interface PlaceKey {
  score: number;
  reachedAt: Date;
  playerId: string;
}

/** A line of a board. */
export interface LineRow extends PlaceKey {
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
export function findBoard(
  db: Db,
  chartId: string,
  mode: string,
  kind: string,
): Promise<BoardRow | null> {
  return db.first(
    'select id, players from rhythm.board where chart_id = $1 and mode = $2 and kind = $3',
    [chartId, mode, kind],
  );
}

/**
 * Ranks (1 = best) and totals of pairs of board and player, in their order; a pair without a record
 * has rank null. Counts whole ranges from the buckets and only the own range of ten points from the
 * records, so the work grows with how many share one score, not with the board or the rank.
 */
export function findRanks(
  db: Db,
  boardIds: number[],
  playerIds: string[],
): Promise<{ rank: number | null; total: number }[]> {
  return db.rows(RANKS, [boardIds, playerIds]);
}

const RANKS = `
  select b.players as total, case when r.player_id is not null then 1
    + (select coalesce(sum(count), 0) from rhythm.rank_bucket
       where board_id = r.board_id and level = 1 and bucket > r.score / 100000)
    + (select coalesce(sum(count), 0) from rhythm.rank_bucket
       where board_id = r.board_id and level = 2
         and bucket > r.score / 1000 and bucket < (r.score / 100000 + 1) * 100)
    + (select coalesce(sum(count), 0) from rhythm.rank_bucket
       where board_id = r.board_id and level = 3
         and bucket > r.score / 10 and bucket < (r.score / 1000 + 1) * 100)
    + (select count(*) from rhythm.record o
       where o.board_id = r.board_id and o.score > r.score and o.score < (r.score / 10 + 1) * 10)
    + (select coalesce(sum(count), 0) from rhythm.rank_bucket
       where r.score = 10000000 and board_id = r.board_id and level = 4
         and bucket < floor(extract(epoch from r.reached_at) / 86400)::int)
    + (select count(*) from rhythm.record o
       where o.board_id = r.board_id and o.score = r.score
         and (o.reached_at, o.player_id) < (r.reached_at, r.player_id)
         and (r.score < 10000000 or o.reached_at >= date_trunc('day', r.reached_at, 'UTC')))
    end as rank
  from unnest($1::int[], $2::uuid[]) with ordinality as k(board_id, player_id, place)
  join rhythm.board b on b.id = k.board_id
  left join rhythm.record r on r.board_id = k.board_id and r.player_id = k.player_id
  order by k.place`;

const LINE = `
  player_id as "playerId", score, cleared, full_combo as "fullCombo", all_arts as "allArts",
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
