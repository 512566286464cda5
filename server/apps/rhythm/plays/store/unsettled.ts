import type { Db } from '../../../../kernel/db/db.ts';

/** A play as it is settled. */
export interface CountedRow {
  id: string;
  playerId: string;
  chartId: string;
  mode: 'easy' | 'hard';
  modifiers: string;
  verified: boolean;
  chartVersion: number;
  score: number;
  cleared: boolean;
  fullCombo: boolean;
  allArts: boolean;
  playedAt: Date;
}

/** What {@link CountedRow} is read from, of a play `p`. */
export const COUNTED = `
  p.id, p.player_id as "playerId", p.chart_id as "chartId", p.mode, p.modifiers, p.verified,
  p.chart_version as "chartVersion", p.score, p.cleared, p.full_combo as "fullCombo",
  p.all_arts as "allArts", p.played_at as "playedAt"`;

/**
 * Takes plays out that do not stand on the boards of their week and season yet, leaving those that
 * another transaction has taken: whoever takes a play settles it, or gives it back by failing.
 */
export function takeUnsettled(db: Db, limit: number): Promise<CountedRow[]> {
  return db.rows(TAKE, [limit]);
}

// Fenced, so that each play is one look into an index, however many there were when it was planned.
const TAKE = `
  with taken as (
    delete from rhythm.unsettled_play where ctid = any(array(
      select ctid from rhythm.unsettled_play limit $1::int for update skip locked))
    returning play_id)
  select p.* from taken cross join lateral (
    select ${COUNTED} from rhythm.play p
    where p.id = taken.play_id and p.ruling is distinct from 'void' offset 0) p`;

/** Takes those plays out that a player made of a chart, waiting for who has taken one. */
export function takeUnsettledOf(
  db: Db,
  of: { playerId: string; chartId: string; mode: string; modifiers: string },
): Promise<CountedRow[]> {
  return db.rows(TAKE_OF, [of.playerId, of.chartId, of.mode, of.modifiers]);
}

const TAKE_OF = `
  delete from rhythm.unsettled_play u using (
    select ${COUNTED} from rhythm.play p
    where p.player_id = $1 and p.chart_id = $2 and p.mode = $3 and p.modifiers = $4 offset 0) p
  where u.play_id = p.id returning p.*`;
