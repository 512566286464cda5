import type { Db } from '../../../kernel/db/db.ts';
import type { Decision } from './rules/decision.ts';

/** A row of `rhythm.ruling`. */
export interface RulingRow {
  id: string;
  play_id: string;
  player_id: string;
  judge_id: string | null;
  decision: Decision;
  reason: string;
  at: Date;
}

/** A row as it is read: with its place in the order. */
export type RulingRead = RulingRow & { seq: number };

/** Writes a decision down. */
export async function insertRuling(db: Db, row: RulingRow): Promise<void> {
  await db.change(
    `insert into rhythm.ruling (id, play_id, player_id, judge_id, decision, reason, at)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [row.id, row.play_id, row.player_id, row.judge_id, row.decision, row.reason, row.at],
  );
}

/** Decisions, the latest first, about one play or all, before one. */
export function findRulings(
  db: Db,
  { playId, before }: { playId: string | null; before: number | null },
  limit: number,
): Promise<RulingRead[]> {
  return playId === null
    ? db.rows(ALL, [before, limit])
    : db.rows(OF_PLAY, [before, limit, playId]);
}

const READ = 'id, play_id, player_id, judge_id, decision, reason, at, seq';
const ALL = `
  select ${READ} from rhythm.ruling where $1::bigint is null or seq < $1
  order by seq desc limit $2::int`;
const OF_PLAY = `
  select ${READ} from rhythm.ruling where play_id = $3 and ($1::bigint is null or seq < $1)
  order by seq desc limit $2::int`;
