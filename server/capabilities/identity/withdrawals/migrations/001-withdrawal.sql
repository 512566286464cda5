-- People who are leaving. The row goes with the person, as the very last of them.
create table identity.withdrawal (
  person_id uuid primary key references identity.person (id) on delete cascade,
  asked_at timestamptz not null,
  -- Until then they may stay after all.
  due_at timestamptz not null,
  reminded_at timestamptz,
  -- From then on nobody signs in as them; what is under way runs out.
  closed_at timestamptz,
  -- When all rooms had forgotten them once; what was still under way then is found by a second round.
  emptied_at timestamptz
);
create index withdrawal_due_at on identity.withdrawal (due_at) where closed_at is null;
create index withdrawal_closed_at on identity.withdrawal (closed_at) where closed_at is not null;
