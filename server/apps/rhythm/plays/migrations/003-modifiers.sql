alter table rhythm.play
  -- The name of the modifiers it was played with; '' without.
  add column modifiers text not null default '',
  -- When its gauge ran empty and ended it.
  add column failed_at_ms integer,
  -- The number of the rules it was judged by: 1 had no gauge.
  add column rules smallint not null default 1,
  -- What a curator decided about it; nothing yet, for most.
  add column ruling text check (ruling in ('accept', 'keep', 'void')),
  add column ruling_reason text,
  add column ruled_at timestamptz;

-- Odd plays that nobody has decided about. A mere claim is not odd, it only proves nothing.
create index play_to_review on rhythm.play (played_at desc, id desc)
  where cardinality(flags) > 0 and flags <> '{no_log}' and ruling is null;

-- Plays that do not stand on the boards of their week and season yet. A play is written here in the
-- statement that files it, and taken out in the transaction that settles it.
create table rhythm.unsettled_play (play_id uuid primary key);
insert into rhythm.unsettled_play select id from rhythm.play;
