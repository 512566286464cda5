import type { Context } from '../../../kernel/context/context.ts';
import { percentileOf } from './rules/standing.ts';
import type { Best } from './rules/settle.ts';
import type { Standing } from './schemas.ts';
import { findRanks } from './store/ranks.ts';
import { boardText, lockRecords, type BoardKey } from './store/records.ts';

/** A player's place on a board. */
export interface Place {
  board: BoardKey;
  playerId: string;
}

/** Records of some players on some boards: true until the transaction ends. */
export interface HeldRecords {
  boardIds: Map<string, number>;
  /** The records that exist, by {@link placeText}; settling keeps them up to date. */
  bests: Map<string, Best>;
}

/** The text under which a place is found again in a map. */
export function placeText({ board, playerId }: Place): string {
  return `${boardText(board)} ${playerId}`;
}

/** Locks boards, made where missing, until the transaction ends, and reads players' records there. */
export async function holdRecords(ctx: Context, places: Place[]): Promise<HeldRecords> {
  const unique = [...new Map(places.map((place) => [placeText(place), place])).values()];
  const { boardIds, records } = await lockRecords(ctx.db, unique);
  const boards = new Map([...boardIds].map(([text, id]) => [id, text]));
  const bests = records.map((row): [string, Best] => [
    `${boards.get(row.boardId) ?? ''} ${row.playerId}`,
    row,
  ]);
  return { boardIds, bests: new Map(bests) };
}

/** Where players stand at this moment, by {@link placeText}; their places must be held. */
export async function readStandings(
  ctx: Context,
  { boardIds }: HeldRecords,
  places: Place[],
): Promise<Map<string, Standing>> {
  if (places.length === 0) return new Map();
  const rows = await findRanks(
    ctx.db,
    places.map(({ board }) => boardIds.get(boardText(board)) as number),
    places.map(({ playerId }) => playerId),
  );
  return new Map(places.map((place, i) => [placeText(place), standingOf(rows[i])]));
}

/** A standing as people read it. */
export function standingOf(row: { rank: number | null; total: number } | undefined): Standing {
  const { rank = null, total = 0 } = row ?? {};
  return { rank, total, percentile: rank === null ? null : percentileOf(rank, total) };
}
