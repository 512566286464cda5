-- How the hits of a play lay round their notes: how many there were, the sum of their signed errors
-- (negative = early) and of the squares of these. Sums can be added up over plays, so that mean and
-- deviation of a day are read without judging a log again. Null without a log.
alter table rhythm.play
  add column hits integer,
  add column error_sum_ms integer,
  add column error_squares_ms2 bigint;

-- Plays of before, whose logs are summed up by a job.
create index play_unsummed on rhythm.play (id) where hits is null and log is not null;
