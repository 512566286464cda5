import type pg from 'pg';

/** The board that records are filled into. */
export interface FilledBoard {
  id: number;
  records: number;
}

/** Notes and hold ends of the chart the made-up scores are of: scores are as discrete as real ones. */
const UNITS = 400;

/**
 * Made-up records: 5 % perfect, 30 % full combos with a few `fine`, the rest with misses; half of
 * all in the first quarter of two years, to the second. Scores by the formula of the real judge.
 */
const MADE_UP = `
  select $1::int as board_id, md5('rank ' || $1 || ' ' || n)::uuid as player_id,
    floor(case
      when kind < 0.05 then 10000000
      when kind < 0.35 then 9000000 * (${UNITS} - 0.3 * fines) / ${UNITS} + 1000000
      else 9000000 * (${UNITS} - 0.3 * fines * 4 - 0.7 * fines - misses) / ${UNITS}
        + 1000000 * floor(${UNITS} * (0.2 + 0.6 * part)) / ${UNITS}
    end)::int as score,
    kind < 0.9 as cleared, kind < 0.35 as full_combo, kind < 0.05 as all_arts,
    1 + floor(part * 40)::int as plays, md5('rank ' || $1 || ' ' || n)::uuid as play_id,
    1 as chart_version, timestamptz '2024-01-01' + interval '1 second' * floor(63072000 * at * at) as reached_at,
    timestamptz '2026-01-01' as updated_at
  from (
    select n, random() as kind, random() as part, random() as at,
      1 + floor(-ln(1 - random()) * 6) as fines, 1 + floor(-ln(1 - random()) * 8) as misses
    from generate_series(1, $2::int) n) made`;

const COLUMNS = `board_id, player_id, score, cleared, full_combo, all_arts, plays, play_id,
  chart_version, reached_at, updated_at`;

/** What the triggers keep, counted from the records themselves. */
const RECOUNT_BUCKETS = `
  select r.board_id, k.level, k.bucket, count(*)::int as count
  from rhythm.record r cross join lateral rhythm.buckets_of(r.score, r.reached_at) k
  where r.board_id = $1 group by 1, 2, 3`;

/** Fills a new board as the house does, through the triggers. */
export async function fillByTriggers(client: pg.Client, records: number): Promise<FilledBoard> {
  const id = await newBoard(client, records);
  await client.query(`insert into rhythm.record (${COLUMNS}) ${MADE_UP}`, [id, records]);
  return { id, records };
}

/**
 * Fills new boards in bulk: without triggers and indexes, which are made again afterwards, and the
 * counts by one statement.
 */
export async function fillInBulk(client: pg.Client, sizes: number[]): Promise<FilledBoard[]> {
  await client.query(`set maintenance_work_mem = '1GB'; set work_mem = '256MB'`);
  const { rows: indexes } = await client.query<{ indexname: string; indexdef: string }>(
    `select indexname, indexdef from pg_indexes
     where schemaname = 'rhythm' and tablename = 'record' and indexname <> 'record_pkey'`,
  );
  await client.query('alter table rhythm.record disable trigger user');
  await client.query('alter table rhythm.record drop constraint record_pkey');
  for (const { indexname } of indexes) await client.query(`drop index rhythm.${indexname}`);
  const boards: FilledBoard[] = [];
  for (const records of sizes) {
    const id = await newBoard(client, records);
    await client.query(`insert into rhythm.record (${COLUMNS}) ${MADE_UP}`, [id, records]);
    await client.query(
      `insert into rhythm.rank_bucket (board_id, level, bucket, count) ${RECOUNT_BUCKETS}`,
      [id],
    );
    await client.query(
      `update rhythm.board b set players = c.players, plays = c.plays, score_sum = c.scores,
         clears = c.clears, full_combos = c.full_combos, all_arts = c.all_arts
       from (select count(*) as players, sum(plays) as plays, sum(score::bigint) as scores,
         count(*) filter (where cleared) as clears, count(*) filter (where full_combo) as full_combos,
         count(*) filter (where all_arts) as all_arts
         from rhythm.record where board_id = $1) c where b.id = $1`,
      [id],
    );
    boards.push({ id, records });
  }
  await client.query('alter table rhythm.record add primary key (board_id, player_id)');
  for (const { indexdef } of indexes) await client.query(indexdef);
  await client.query('alter table rhythm.record enable trigger user');
  return boards;
}

/** Whether what is kept of a board is what its records say. */
export async function countsDiffer(client: pg.Client, { id }: FilledBoard): Promise<number> {
  const { rows } = await client.query<{ differ: number }>(
    `with recount as (${RECOUNT_BUCKETS}),
       kept as (select board_id, level, bucket, count from rhythm.rank_bucket
                where board_id = $1 and count <> 0)
     select ((select count(*) from (table recount except table kept) a)
       + (select count(*) from (table kept except table recount) b)
       + (select count(*) from rhythm.board b where b.id = $1 and b.players <>
           (select count(*) from rhythm.record where board_id = $1)))::int as differ`,
    [id],
  );
  return rows[0]?.differ ?? -1;
}

async function newBoard(client: pg.Client, records: number): Promise<number> {
  await client.query('select setseed(0.5)');
  const { rows } = await client.query<{ id: number }>(
    `insert into rhythm.board (chart_id, mode, kind) values ($1, 'hard', 'verified') returning id`,
    [`bench-${records}_0`],
  );
  return rows[0]?.id ?? 0;
}
