-- What happened: written in the transaction that made it true. Activity feed, audit trail,
-- and the source from which search, statistics and titles can be rebuilt.
create table kernel.event (
  id uuid primary key,
  name text not null,
  actor_id uuid,
  payload jsonb not null,
  request_id text not null,
  at timestamptz not null
);
create index event_name_at on kernel.event (name, at desc);
create index event_actor_at on kernel.event (actor_id, at desc) where actor_id is not null;

-- Which listener has dealt with which event: a second delivery ends here.
create table kernel.heard (
  event_id uuid not null references kernel.event (id) on delete cascade,
  listener text not null,
  at timestamptz not null,
  primary key (event_id, listener)
);
