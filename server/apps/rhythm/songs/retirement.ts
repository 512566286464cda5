import type { Context } from '../../../kernel/context/context.ts';
import { chartUnknown, songUnknown } from './faults.ts';

/** Takes a song out of the catalogue, or back in. Nothing is deleted: records, plays and versions stay. */
export async function retireSong(ctx: Context, songId: string, retired: boolean): Promise<boolean> {
  const row = await ctx.db.first<{ changed: boolean }>(RETIRE_SONG, [songId, retired, ctx.now]);
  if (!row) throw songUnknown();
  return row.changed;
}

/** Takes a chart out of the catalogue, or back in, as {@link retireSong} does. */
export async function retireChart(
  ctx: Context,
  chartId: string,
  retired: boolean,
): Promise<boolean> {
  const row = await ctx.db.first<{ changed: boolean }>(RETIRE_CHART, [chartId, retired, ctx.now]);
  if (!row) throw chartUnknown();
  return row.changed;
}

// The row is locked before it is read, so of two who do the same one changes something.
const RETIRE_SONG = `
  with before as (select id, retired_at from rhythm.song where id = $1 for update)
  update rhythm.song s set retired_at = case when $2 then coalesce(b.retired_at, $3) end
  from before b where s.id = b.id returning (b.retired_at is null) = $2 as changed`;

const RETIRE_CHART = `
  with before as (select id, retired_at from rhythm.chart where id = $1 for update)
  update rhythm.chart c set retired_at = case when $2 then coalesce(b.retired_at, $3) end
  from before b where c.id = b.id returning (b.retired_at is null) = $2 as changed`;
