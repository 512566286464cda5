import type { Context } from '../../../kernel/context/context.ts';
import { readPeople } from '../../../capabilities/identity/profiles/index.ts';
import { percentileOf } from '../scoreboard/index.ts';
import type { LevelledRecord } from './records.ts';
import { bestsOf, type Counted } from './rules/rating.ts';
import type { RatedRecord, RatingStanding } from './schemas.ts';
import { findPlace, findRanks } from './store/order.ts';
import type { RatingRow } from './store/ratings.ts';

/** Where a player stands. */
export async function readStanding(ctx: Context, playerId: string): Promise<RatingStanding> {
  const { value, rank, total } = await findPlace(ctx.db, playerId);
  const percentile = rank === null ? null : percentileOf(rank, total);
  return { value: value ?? 0, rank, total, percentile };
}

/** The records that count, as they are answered. */
export function viewBests(records: LevelledRecord[]): RatedRecord[] {
  return bestsOf(records).map(viewRecord);
}

/** A record as it is answered. */
export function viewRecord(record: Counted<LevelledRecord>): RatedRecord {
  const { chartId, songId, title, mode, level, playId } = record;
  const { score, cleared, fullCombo, allArts, worth } = record;
  const chart = { chartId, songId, title, mode, level, playId };
  const reachedAt = record.reachedAt.toISOString();
  return { ...chart, score, cleared, fullCombo, allArts, reachedAt, worth };
}

/** Rows of the list with their ranks and the names of their people, and how many there are in all. */
export async function viewRows(ctx: Context, rows: RatingRow[]) {
  const [{ ranks, total }, people] = await Promise.all([
    findRanks(
      ctx.db,
      rows.map(({ value }) => value),
    ),
    readPeople(
      ctx,
      rows.map(({ playerId }) => playerId),
    ),
  ]);
  const items = rows.map(({ playerId, value }) => ({
    rank: ranks.get(value) ?? 1,
    // Somebody who has left keeps their place without a name, as on the boards.
    person: people.get(playerId) ?? { id: playerId, name: '', hue: 0 },
    value,
  }));
  return { items, total };
}
