import type { Db } from '../../../kernel/db/db.ts';

/**
 * What a curator decides about a play: it stands on the verified boards, it stays on the unverified
 * ones, it stands on none.
 */
export type Decision = 'accept' | 'keep' | 'void';

/** A row of `rhythm.play`, without its log. */
export interface PlayRow {
  id: string;
  player_id: string;
  chart_id: string;
  chart_version: number;
  mode: 'easy' | 'hard';
  /** The name of its modifiers; '' without. */
  modifiers: string;
  score: number;
  arts: number;
  fine: number;
  near: number;
  miss: number;
  max_combo: number;
  early: number;
  late: number;
  cleared: boolean;
  full_combo: boolean;
  all_arts: boolean;
  failed_at_ms: number | null;
  /** The number of the rules it was judged by. */
  rules: number;
  /** Whether it stands on the verified boards, else on the unverified ones; void, on neither. */
  verified: boolean;
  flags: string[];
  new_record: boolean;
  new_badges: string[];
  ruling: Decision | null;
  ruling_reason: string | null;
  ruled_at: Date | null;
  digest: Buffer;
  played_at: Date;
}

/** A row of a play that is filed now: nobody has decided about it. */
export interface PlayToInsert extends PlayRow {
  log: Buffer | null;
  /** Of the log's hits: how many, the sum of their errors and of the squares; null without a log. */
  hits: number | null;
  error_sum_ms: number | null;
  error_squares_ms2: number | null;
}

const FILED = `id, player_id, chart_id, chart_version, mode, modifiers, score, arts, fine, near, miss,
  max_combo, early, late, cleared, full_combo, all_arts, failed_at_ms, rules, verified, flags, new_record,
  new_badges, digest, played_at`;

const TIMING = 'hits, error_sum_ms, error_squares_ms2';

/** All columns but the log. */
export const COLUMNS = `${FILED}, ruling, ruling_reason, ruled_at`;

/** Plays with these ids, whoever made them. */
export function findPlays(db: Db, ids: string[]): Promise<PlayRow[]> {
  return db.rows(`select ${COLUMNS} from rhythm.play where id = any($1::uuid[])`, [ids]);
}

/**
 * Adds plays in one statement, and to those that are not settled into their periods yet; breaks
 * `play_pkey` when an id is taken.
 */
export async function insertPlays(db: Db, rows: PlayToInsert[]): Promise<void> {
  // One JSON parameter instead of twenty arrays; logs and digests beside it, as binary.
  const plain = rows.map(({ log: _log, digest: _digest, ...row }) => row);
  await db.change(INSERT_PLAYS, [
    JSON.stringify(plain),
    rows.map((row) => row.digest),
    rows.map((row) => row.log),
  ]);
}

const INSERT_PLAYS = `
  with filed as (
    insert into rhythm.play (${FILED}, ${TIMING}, log)
    select p.id, p.player_id, p.chart_id, p.chart_version, p.mode, p.modifiers, p.score, p.arts, p.fine,
      p.near, p.miss, p.max_combo, p.early, p.late, p.cleared, p.full_combo, p.all_arts, p.failed_at_ms,
      p.rules, p.verified, p.flags, p.new_record, p.new_badges, p.digest, p.played_at, p.hits,
      p.error_sum_ms, p.error_squares_ms2, p.log
    from rows from (
      json_to_recordset($1::json) as (id uuid, player_id uuid, chart_id text, chart_version int,
        mode text, modifiers text, score int, arts int, fine int, near int, miss int, max_combo int,
        early int, late int, cleared bool, full_combo bool, all_arts bool, failed_at_ms int,
        rules smallint, verified bool, flags text[], new_record bool, new_badges text[],
        played_at timestamptz, hits int, error_sum_ms int, error_squares_ms2 bigint),
      unnest($2::bytea[]), unnest($3::bytea[])
    ) as p(id, player_id, chart_id, chart_version, mode, modifiers, score, arts, fine, near, miss,
      max_combo, early, late, cleared, full_combo, all_arts, failed_at_ms, rules, verified, flags,
      new_record, new_badges, played_at, ${TIMING}, digest, log)
    returning id)
  insert into rhythm.unsettled_play select id from filed`;

/** Where a page of plays goes on. */
export interface PlayCursor {
  playedAt: Date;
  id: string;
}

/** A player's plays, the last first, of one chart and mode or of all. */
export function findOwnPlays(
  db: Db,
  which: {
    playerId: string;
    chartId: string | null;
    mode: string | null;
    after: PlayCursor | null;
  },
  limit: number,
): Promise<PlayRow[]> {
  const { playerId, chartId, mode, after } = which;
  return db.rows(
    `select ${COLUMNS} from rhythm.play
     where player_id = $1 and ($2::text is null or chart_id = $2) and ($3::text is null or mode = $3)
       and ($4::timestamptz is null or (played_at, id) < ($4, $5::uuid))
     order by played_at desc, id desc limit $6`,
    [playerId, chartId, mode, after?.playedAt ?? null, after?.id ?? null, limit],
  );
}

/** One play of a player with its log; null when it is not theirs. */
export function findOwnPlay(
  db: Db,
  playerId: string,
  id: string,
): Promise<(PlayRow & { log: Buffer | null }) | null> {
  return db.first(`select ${COLUMNS}, log from rhythm.play where id = $1 and player_id = $2`, [
    id,
    playerId,
  ]);
}

/** Whether anybody has ever played. */
export async function hasPlays(db: Db): Promise<boolean> {
  return (await db.first('select id from rhythm.play limit 1')) !== null;
}
