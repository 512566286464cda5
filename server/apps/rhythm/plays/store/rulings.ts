import type { Db } from '../../../../kernel/db/db.ts';
import { COLUMNS, type Decision, type PlayRow } from '../store.ts';
import { COUNTED, type CountedRow } from './unsettled.ts';

/** Whose plays of what share their records. */
export interface CountedOf {
  playerId: string;
  chartId: string;
  mode: 'easy' | 'hard';
  modifiers: string;
}

/** All plays of a player, a chart, a mode and modifiers that stand on boards. */
export function findCounted(db: Db, of: CountedOf): Promise<CountedRow[]> {
  return db.rows(
    `select ${COUNTED} from rhythm.play p
     where p.player_id = $1 and p.chart_id = $2 and p.mode = $3 and p.modifiers = $4
       and p.ruling is distinct from 'void'`,
    [of.playerId, of.chartId, of.mode, of.modifiers],
  );
}

/**
 * Writes a decision about a play about which none stands.
 * @returns the play as it is now; null when it is gone, or somebody has decided in the meantime
 */
export function putRuling(
  db: Db,
  { id, decision, reason, at }: { id: string; decision: Decision; reason: string; at: Date },
): Promise<PlayRow | null> {
  return db.first(
    `update rhythm.play set ruling = $2, ruling_reason = $3, ruled_at = $4,
       verified = verified or $2 = 'accept'
     where id = $1 and ruling is null returning ${COLUMNS}`,
    [id, decision, reason, at],
  );
}

/**
 * Takes the decision about a play back: it stands where it stood when it was filed.
 * @returns the play as it is now; null when it is gone, or no decision stands any more
 */
export function dropRuling(db: Db, id: string): Promise<PlayRow | null> {
  return db.first(
    `update rhythm.play set ruling = null, ruling_reason = null, ruled_at = null,
       verified = cardinality(flags) = 0
     where id = $1 and ruling is not null returning ${COLUMNS}`,
    [id],
  );
}

/** A play with its log. */
export type LoggedPlay = PlayRow & { log: Buffer | null };

/** One play, whoever made it. */
export function findPlay(db: Db, id: string): Promise<LoggedPlay | null> {
  return db.first(`select ${COLUMNS}, log from rhythm.play where id = $1`, [id]);
}

/** Odd plays that nobody has decided about, the last first; mere claims only where they are asked for. */
export function findOpen(
  db: Db,
  which: { flag: string | null; after: { playedAt: Date; id: string } | null },
  limit: number,
): Promise<LoggedPlay[]> {
  const { flag, after } = which;
  const values = [flag, after?.playedAt ?? null, after?.id ?? null, limit];
  return flag === 'no_log' ? db.rows(CLAIMS, values.slice(1)) : db.rows(OPEN, values);
}

const OPEN = `
  select ${COLUMNS}, log from rhythm.play
  where cardinality(flags) > 0 and flags <> '{no_log}' and ruling is null
    and ($1::text is null or $1 = any(flags))
    and ($2::timestamptz is null or (played_at, id) < ($2, $3::uuid))
  order by played_at desc, id desc limit $4::int`;

const CLAIMS = `
  select ${COLUMNS}, log from rhythm.play
  where cardinality(flags) > 0 and flags = '{no_log}' and ruling is null
    and ($1::timestamptz is null or (played_at, id) < ($1, $2::uuid))
  order by played_at desc, id desc limit $3::int`;
