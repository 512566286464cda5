-- Near the top, records share one score by the hundred thousand, and all but the perfect ones were
-- counted one by one. Scores from 9.5 million on are now counted by time as well. The ranges of scores
-- end at the single point, so that a rank never looks into one: level 1 in steps of 100 000, level 2 of
-- 1 000, level 3 each score; level 4 a score by 12 days, level 5 by 6 hours.
alter table rhythm.rank_bucket alter column bucket type bigint;

drop function rhythm.buckets_of(integer, timestamptz);
-- The ranges a record is counted in. A score and a time make one bucket, the score in front.
create function rhythm.buckets_of(score integer, reached_at timestamptz)
returns table (level smallint, bucket bigint) language sql immutable as $$
  select 1::smallint, score::bigint / 100000
  union all select 2::smallint, score::bigint / 1000
  union all select 3::smallint, score::bigint
  union all select 4::smallint, score * 1000000::bigint
      + floor(extract(epoch from reached_at) / 1036800)::bigint
    where score >= 9500000
  union all select 5::smallint, score * 1000000::bigint
      + floor(extract(epoch from reached_at) / 21600)::bigint
    where score >= 9500000
$$;

-- Nobody writes a record between the counting and the end of this.
lock table rhythm.record in share row exclusive mode;
delete from rhythm.rank_bucket;
insert into rhythm.rank_bucket (board_id, level, bucket, count)
select r.board_id, k.level, k.bucket, count(*)
from rhythm.record r cross join lateral rhythm.buckets_of(r.score, r.reached_at) k
group by 1, 2, 3;
