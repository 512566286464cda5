import type { Db } from '../../../../kernel/db/db.ts';

/** The levels that the ratings were last counted by, of one chart or of all. */
export async function findRatedLevels(
  db: Db,
  chartId: string | null,
): Promise<Map<string, number>> {
  const text = 'select chart_id as "chartId", level from rhythm.rated_level';
  const rows = await (chartId === null
    ? db.rows<{ chartId: string; level: number }>(text)
    : db.rows<{ chartId: string; level: number }>(`${text} where chart_id = $1`, [chartId]));
  return new Map(rows.map(({ chartId, level }) => [chartId, level]));
}

/** Notes the levels that ratings are counted by from now on. */
export async function putRatedLevels(
  db: Db,
  charts: { id: string; level: number }[],
): Promise<void> {
  await db.change(
    `insert into rhythm.rated_level (chart_id, level) select * from unnest($1::text[], $2::int[])
     on conflict (chart_id) do update set level = excluded.level`,
    [charts.map(({ id }) => id), charts.map(({ level }) => level)],
  );
}

/** Notes the rules that ratings are counted by; @returns whether they were others until now */
export async function changeRatedRules(db: Db, revision: string): Promise<boolean> {
  const count = await db.change(
    `insert into rhythm.rated_rules (id, revision) values (true, $1)
     on conflict (id) do update set revision = excluded.revision
     where rated_rules.revision <> excluded.revision`,
    [revision],
  );
  return count > 0;
}
