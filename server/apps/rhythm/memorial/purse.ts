import type { Context } from '../../../kernel/context/context.ts';
import { listProven } from '../scoreboard/index.ts';
import { readChartFacts } from '../songs/index.ts';
import { lightLeft, lightOf, type Light } from './rules/light.ts';
import { findFound, type FoundRow } from './store.ts';

/** What a player has: light, and the stars it was spent on by id. */
export interface Purse {
  light: Light;
  found: Map<string, FoundRow>;
}

/** All light that a player's records make, as they stand now. Charts of another level make another light. */
export async function earnedLight(ctx: Context, playerId: string): Promise<number> {
  const records = await listProven(ctx, playerId);
  const charts = await readChartFacts(
    ctx,
    records.map(({ chartId }) => chartId),
  );
  return records.reduce((sum, record) => {
    const level = charts.get(record.chartId)?.level ?? 1;
    return sum + lightOf(record, level);
  }, 0);
}

/** The purse of a player; empty for nobody. */
export async function readPurse(ctx: Context, playerId: string | null): Promise<Purse> {
  if (playerId === null) return purseOf(0, []);
  return purseOf(...(await Promise.all([earnedLight(ctx, playerId), findFound(ctx.db, playerId)])));
}

/** The purse of somebody who has earned so much light, and spent it on these stars. */
export function purseOf(earned: number, rows: readonly FoundRow[]): Purse {
  const prices = rows.map(({ light }) => light);
  return { light: lightLeft(earned, prices), found: new Map(rows.map((row) => [row.starId, row])) };
}
