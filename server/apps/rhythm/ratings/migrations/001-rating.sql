-- What a player is rated: what their best records are worth together (rules/worth.ts). Who has none that
-- is worth anything has no row.
create table rhythm.rating (
  player_id uuid primary key,
  value integer not null check (value > 0),
  -- Since when it is this one: of equal ratings, who got there first is listed first.
  since timestamptz not null
);
create index rating_order on rhythm.rating (value desc, since, player_id);

-- How many ratings lie in each range: level 1 in steps of 1 000, level 2 of 25, level 3 each value. A rank
-- is the sum of about a hundred of these at most, however many players there are.
create table rhythm.rating_bucket (
  level smallint not null,
  bucket integer not null,
  count integer not null,
  primary key (level, bucket)
) with (fillfactor = 50);

-- One row for a player and each day on which their rating changed, and what moved it most that day.
create table rhythm.rating_day (
  player_id uuid not null,
  day date not null,
  value integer not null check (value >= 0),
  reason text not null check (reason in ('record', 'revised', 'level', 'recount')),
  chart_id text,
  mode text check (mode in ('easy', 'hard')),
  change integer not null,
  changes integer not null check (changes > 0),
  primary key (player_id, day)
);

-- The level of each chart that the ratings were last counted by: where songs have another one by now,
-- whoever has a record there is counted again.
create table rhythm.rated_level (
  chart_id text primary key,
  level integer not null
);

-- The rules that all ratings were counted by: one row, the hash of the rules' own text.
create table rhythm.rated_rules (
  id boolean primary key check (id),
  revision text not null
);

-- Who writes ratings comes in turn: a rating is the sum of records as they are when it is written, and
-- buckets that two write in another order would be a deadlock. The lock is the one of `takeTurns`.
create function rhythm.take_rating_turn() returns trigger language plpgsql as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('rhythm.rating', 0));
  return null;
end $$;
create trigger rating_turn before insert or update or delete on rhythm.rating
  for each statement execute function rhythm.take_rating_turn();

-- The ranges that a rating is counted in.
create function rhythm.rating_buckets_of(value integer)
returns table (level smallint, bucket integer) language sql immutable as $$
  select 1::smallint, value / 1000
  union all select 2::smallint, value / 25
  union all select 3::smallint, value
$$;

create function rhythm.count_inserted_ratings() returns trigger language plpgsql as $$
begin
  insert into rhythm.rating_bucket as t (level, bucket, count)
  select k.level, k.bucket, count(*)
  from new_rows r cross join lateral rhythm.rating_buckets_of(r.value) k
  group by 1, 2
  on conflict (level, bucket) do update set count = t.count + excluded.count;
  return null;
end $$;

create function rhythm.count_updated_ratings() returns trigger language plpgsql as $$
begin
  insert into rhythm.rating_bucket as t (level, bucket, count)
  select level, bucket, sum(change)
  from (
    select k.level, k.bucket, 1 as change
    from new_rows r cross join lateral rhythm.rating_buckets_of(r.value) k
    union all
    select k.level, k.bucket, -1
    from old_rows r cross join lateral rhythm.rating_buckets_of(r.value) k) changes
  group by 1, 2 having sum(change) <> 0
  on conflict (level, bucket) do update set count = t.count + excluded.count;
  return null;
end $$;

create function rhythm.count_deleted_ratings() returns trigger language plpgsql as $$
begin
  insert into rhythm.rating_bucket as t (level, bucket, count)
  select k.level, k.bucket, -count(*)
  from old_rows r cross join lateral rhythm.rating_buckets_of(r.value) k
  group by 1, 2
  on conflict (level, bucket) do update set count = t.count + excluded.count;
  return null;
end $$;

create trigger count_inserted after insert on rhythm.rating
  referencing new table as new_rows for each statement execute function rhythm.count_inserted_ratings();
create trigger count_updated after update on rhythm.rating
  referencing old table as old_rows new table as new_rows
  for each statement execute function rhythm.count_updated_ratings();
create trigger count_deleted after delete on rhythm.rating
  referencing old table as old_rows for each statement execute function rhythm.count_deleted_ratings();
