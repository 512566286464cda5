import type { Context } from '../../../kernel/context/context.ts';
import { putChart, putSong, type ChartEdit, type Saved, type SongEdit } from '../songs/index.ts';
import { catalogueChanged, type Change } from './events.ts';

/** Saves a chart, and tells of it where that changed something. */
export function changeChart(ctx: Context, edit: ChartEdit, change: Change): Promise<Saved> {
  return ctx.transaction(async (ctx) => {
    const saved = await putChart(ctx, edit);
    if (saved.changed) await tell(ctx, { subject: 'chart', change, ...edit, ...saved });
    return saved;
  });
}

/** Saves a song's facts, and tells of it where that changed something. */
export function changeSong(ctx: Context, edit: SongEdit, change: Change): Promise<Saved> {
  return ctx.transaction(async (ctx) => {
    const saved = await putSong(ctx, edit);
    if (saved.changed) await tell(ctx, { subject: 'song', change, ...edit, ...saved });
    return saved;
  });
}

/** What is told of one change. */
export interface Told {
  subject: 'song' | 'chart';
  id: string;
  change: Change;
  version: number;
  why: string;
}

/** Tells of a change; the event rows are the log of who did what to the catalogue. */
export async function tell(ctx: Context, { subject, id, change, version, why }: Told) {
  await ctx.emit(catalogueChanged, { subject, id, change, version, why });
}
