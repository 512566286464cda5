-- Counts what an update changes without joining the rows before with those after: a plan is kept, so a
-- join that was planned for a few rows compared each with each, and hundreds are settled at once.
create or replace function rhythm.count_updated_records() returns trigger language plpgsql as $$
begin
  update rhythm.board b set
    plays = b.plays + d.plays, score_sum = b.score_sum + d.score, clears = b.clears + d.clears,
    full_combos = b.full_combos + d.full_combos, all_arts = b.all_arts + d.all_arts
  from (
    select board_id, sum(r.plays) as plays, sum(r.score) as score, sum(r.cleared) as clears,
      sum(r.full_combo) as full_combos, sum(r.all_arts) as all_arts
    from (
      select board_id, plays, score::bigint, cleared::int, full_combo::int, all_arts::int from new_rows
      union all
      select board_id, -plays, -score::bigint, -cleared::int, -full_combo::int, -all_arts::int
      from old_rows) r
    group by board_id) d
  where b.id = d.board_id;
  insert into rhythm.rank_bucket as t (board_id, level, bucket, count)
  select r.board_id, k.level, k.bucket, sum(r.change)
  from (
    select board_id, score, reached_at, 1 as change from (
      select board_id, player_id, score, reached_at from new_rows
      except select board_id, player_id, score, reached_at from old_rows) n
    union all
    select board_id, score, reached_at, -1 from (
      select board_id, player_id, score, reached_at from old_rows
      except select board_id, player_id, score, reached_at from new_rows) o) r
  cross join lateral rhythm.buckets_of(r.score, r.reached_at) k
  group by 1, 2, 3 having sum(r.change) <> 0
  on conflict (board_id, level, bucket) do update set count = t.count + excluded.count;
  return null;
end $$;
