import type pg from 'pg';

/** The table of the bare peer: a player's best on a chart and how often they played. */
export const BARE_TABLE = `
  create schema bare authorization madang;
  create table bare.record (
    player_id uuid not null, chart_id text not null, mode text not null,
    score integer not null, plays integer not null,
    primary key (player_id, chart_id, mode));
  alter table bare.record owner to madang`;

const UPSERT = `
  insert into bare.record as r (player_id, chart_id, mode, score, plays) values ($1, $2, $3, $4, 1)
  on conflict (player_id, chart_id, mode)
  do update set score = greatest(r.score, excluded.score), plays = r.plays + 1
  returning score, plays`;

/** One upsert: a statement prepared once a connection, a transaction of its own. */
export async function bareUpsert(
  pool: pg.Pool,
  playerId: string,
  play: { chartId: string; mode: string; score: number },
): Promise<{ score: number; plays: number } | undefined> {
  const values = [playerId, play.chartId, play.mode, play.score];
  const { rows } = await pool.query<{ score: number; plays: number }>({
    name: 'upsert',
    text: UPSERT,
    values,
  });
  return rows[0];
}

/** All records of the peer, as one text. */
export const BARE_CONTENTS = `
  select count(*)::int as records, coalesce(sum(plays), 0)::int as plays,
    md5(string_agg(concat_ws(' ', player_id, chart_id, mode, score, plays), ','
      order by player_id, chart_id, mode collate "C")) as digest
  from bare.record`;

/** All records of ours, as the same text. */
export const OUR_CONTENTS = `
  select count(*)::int as records, coalesce(sum(r.plays), 0)::int as plays,
    md5(string_agg(concat_ws(' ', r.player_id, b.chart_id, b.mode, r.score, r.plays), ','
      order by r.player_id, b.chart_id, b.mode collate "C")) as digest
  from rhythm.record r join rhythm.board b on b.id = r.board_id
  where b.kind = 'verified' and b.modifiers = '' and b.period = ''`;
