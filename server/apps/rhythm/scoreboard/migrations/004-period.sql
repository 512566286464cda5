-- Each set of modifiers and each week and season has boards of its own. '' is a play without modifiers,
-- and all time.
alter table rhythm.board
  add column modifiers text not null default '',
  add column period text not null default '' check (period ~ '^([0-9]{4}-(W[0-9]{2}|Q[1-4]))?$'),
  drop constraint board_key,
  add constraint board_key unique (chart_id, mode, kind, modifiers, period);

-- The lists of songs and of records read these boards alone, however many weeks there have been.
create index board_lasting on rhythm.board (chart_id, mode)
  where kind = 'verified' and modifiers = '' and period = '';
