import type pg from 'pg';

/** What made-up players are rated: most of them little, as in life; at most 45 000. */
const MADE_UP = `
  select md5('rated ' || n)::uuid as player_id, 1 + floor(44999 * power(random(), 3))::int as value,
    timestamptz '2024-01-01' + interval '1 second' * floor(63072000 * random()) as since
  from generate_series(1, $1::int) n`;

/** What the triggers keep, counted from the ratings themselves. */
const RECOUNT_BUCKETS = `
  select k.level, k.bucket, count(*)::int as count
  from rhythm.rating r cross join lateral rhythm.rating_buckets_of(r.value) k group by 1, 2`;

/** Rates so many made-up players, through the triggers. */
export async function fillRatings(client: pg.Client, players: number): Promise<void> {
  await client.query('select setseed(0.5)');
  await client.query(`insert into rhythm.rating (player_id, value, since) ${MADE_UP}`, [players]);
  await client.query('vacuum analyze rhythm.rating, rhythm.rating_bucket');
}

/** Takes all ratings away. */
export async function emptyRatings(client: pg.Client): Promise<void> {
  await client.query('truncate rhythm.rating, rhythm.rating_bucket');
}

/** In how many ranges the kept counts are not those of the ratings. */
export async function countsDiffer(client: pg.Client): Promise<number> {
  const { rows } = await client.query<{ differ: number }>(
    `with recount as (${RECOUNT_BUCKETS}),
       kept as (select level, bucket, count from rhythm.rating_bucket where count <> 0)
     select ((select count(*) from (table recount except table kept) a)
       + (select count(*) from (table kept except table recount) b))::int as differ`,
  );
  return rows[0]?.differ ?? -1;
}

/** The ids of made-up players by their numbers, in this order. */
export async function ratedIds(client: pg.Client, numbers: number[]): Promise<string[]> {
  const { rows } = await client.query<{ id: string }>(
    `select md5('rated ' || n)::uuid as id
     from unnest($1::int[]) with ordinality as k(n, at) order by at`,
    [numbers],
  );
  return rows.map(({ id }) => id);
}
