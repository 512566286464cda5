-- The ranges a record is counted in.
create function rhythm.buckets_of(score integer, reached_at timestamptz)
returns table (level smallint, bucket integer) language sql immutable as $$
  select 1::smallint, score / 100000
  union all select 2::smallint, score / 1000
  union all select 3::smallint, score / 10
  union all select 4::smallint, floor(extract(epoch from reached_at) / 86400)::integer
    where score = 10000000
$$;

-- Three triggers instead of one: each statement kind has its own transition tables. What is gone
-- counts minus, what is new counts plus, and only what differs is written. Writers hold the boards'
-- rows locked, so the buckets of a board are changed by one transaction at a time.
create function rhythm.count_inserted_records() returns trigger language plpgsql as $$
begin
  update rhythm.board b set
    players = b.players + d.players, plays = b.plays + d.plays, score_sum = b.score_sum + d.score,
    clears = b.clears + d.clears, full_combos = b.full_combos + d.full_combos,
    all_arts = b.all_arts + d.all_arts
  from (
    select board_id, count(*) as players, sum(r.plays) as plays, sum(r.score::bigint) as score,
      sum(cleared::int) as clears, sum(full_combo::int) as full_combos, sum(r.all_arts::int) as all_arts
    from new_rows r group by board_id) d
  where b.id = d.board_id;
  insert into rhythm.rank_bucket as t (board_id, level, bucket, count)
  select r.board_id, k.level, k.bucket, count(*)
  from new_rows r cross join lateral rhythm.buckets_of(r.score, r.reached_at) k
  group by 1, 2, 3
  on conflict (board_id, level, bucket) do update set count = t.count + excluded.count;
  return null;
end $$;

create function rhythm.count_updated_records() returns trigger language plpgsql as $$
begin
  update rhythm.board b set
    plays = b.plays + d.plays, score_sum = b.score_sum + d.score, clears = b.clears + d.clears,
    full_combos = b.full_combos + d.full_combos, all_arts = b.all_arts + d.all_arts
  from (
    select n.board_id, sum(n.plays - o.plays) as plays, sum((n.score - o.score)::bigint) as score,
      sum(n.cleared::int - o.cleared::int) as clears,
      sum(n.full_combo::int - o.full_combo::int) as full_combos,
      sum(n.all_arts::int - o.all_arts::int) as all_arts
    from new_rows n join old_rows o using (board_id, player_id) group by n.board_id) d
  where b.id = d.board_id;
  insert into rhythm.rank_bucket as t (board_id, level, bucket, count)
  select board_id, level, bucket, sum(change)
  from (
    select n.board_id, k.level, k.bucket, 1 as change
    from new_rows n join old_rows o using (board_id, player_id)
    cross join lateral rhythm.buckets_of(n.score, n.reached_at) k
    where (n.score, n.reached_at) is distinct from (o.score, o.reached_at)
    union all
    select o.board_id, k.level, k.bucket, -1
    from new_rows n join old_rows o using (board_id, player_id)
    cross join lateral rhythm.buckets_of(o.score, o.reached_at) k
    where (n.score, n.reached_at) is distinct from (o.score, o.reached_at)) changes
  group by 1, 2, 3 having sum(change) <> 0
  on conflict (board_id, level, bucket) do update set count = t.count + excluded.count;
  return null;
end $$;

create function rhythm.count_deleted_records() returns trigger language plpgsql as $$
begin
  update rhythm.board b set
    players = b.players - d.players, plays = b.plays - d.plays, score_sum = b.score_sum - d.score,
    clears = b.clears - d.clears, full_combos = b.full_combos - d.full_combos,
    all_arts = b.all_arts - d.all_arts
  from (
    select board_id, count(*) as players, sum(r.plays) as plays, sum(r.score::bigint) as score,
      sum(cleared::int) as clears, sum(full_combo::int) as full_combos, sum(r.all_arts::int) as all_arts
    from old_rows r group by board_id) d
  where b.id = d.board_id;
  insert into rhythm.rank_bucket as t (board_id, level, bucket, count)
  select r.board_id, k.level, k.bucket, -count(*)
  from old_rows r cross join lateral rhythm.buckets_of(r.score, r.reached_at) k
  group by 1, 2, 3
  on conflict (board_id, level, bucket) do update set count = t.count + excluded.count;
  return null;
end $$;

create trigger count_inserted after insert on rhythm.record
  referencing new table as new_rows for each statement execute function rhythm.count_inserted_records();
create trigger count_updated after update on rhythm.record
  referencing old table as old_rows new table as new_rows
  for each statement execute function rhythm.count_updated_records();
create trigger count_deleted after delete on rhythm.record
  referencing old table as old_rows for each statement execute function rhythm.count_deleted_records();
