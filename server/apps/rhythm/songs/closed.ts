import type { Context } from '../../../kernel/context/context.ts';

/** A chart that is closed at the start, as other rooms of the app tell of it. */
export interface ClosedChart {
  id: string;
  songId: string;
  title: { ko: string; en: string };
  difficulty: number;
  level: number;
  /** Closed whatever its song is; else only as long as its song is. */
  byItself: boolean;
  /** Not offered any more, it or its song. */
  retired: boolean;
}

const CLOSED = `
  select c.id, c.song_id as "songId", json_build_object('ko', s.title_ko, 'en', s.title_en) as title,
    c.difficulty, c.level, c.locked as "byItself",
    c.retired_at is not null or s.retired_at is not null as retired
  from rhythm.chart c join rhythm.song s on s.id = c.song_id
  where (c.locked or s.locked)`;
const FIND = `${CLOSED} and (c.id = any($1::text[]) or c.song_id = any($2::text[]))
  order by c.level, c.id`;
const LIST = `${CLOSED} and c.retired_at is null and s.retired_at is null
  and ($1::text is null or c.id > $1) order by c.id limit $2`;

/** Which of these charts, and of the charts of these songs, are closed at the start; the easiest first. */
export function findClosed(
  ctx: Context,
  { chartIds = [], songIds = [] }: { chartIds?: string[]; songIds?: string[] },
): Promise<ClosedChart[]> {
  return ctx.db.rows(FIND, [chartIds, songIds]);
}

/** All closed charts by id, after one. */
export function listClosed(
  ctx: Context,
  after: string | null,
  limit: number,
): Promise<ClosedChart[]> {
  return ctx.db.rows(LIST, [after, limit]);
}
