-- Where programs want to be told of what happens here.
create table programs.webhook (
  id uuid primary key,
  name text not null,
  url text not null,
  kinds text[] not null,
  -- The key that signs, sealed: a copy of the database signs nothing.
  sealed_key text not null,
  made_by uuid,
  made_at timestamptz not null,
  -- Since when nothing is sent, and why: by hand, or because it kept failing.
  paused_at timestamptz,
  paused_because text check (paused_because in ('asked', 'failing', 'gone')),
  failing_since timestamptz,
  failures integer not null default 0,
  -- Nothing is sent before this: the pause after a failure.
  next_at timestamptz
);
create index webhook_made_by on programs.webhook (made_by);

-- What is to be told, or was; one for a webhook and an event.
create table programs.delivery (
  id uuid primary key,
  -- The order in which they are sent.
  seq bigint generated always as identity,
  webhook_id uuid not null references programs.webhook (id) on delete cascade,
  event_id uuid not null,
  -- Whom it is about, so that it can be forgotten with them.
  person_id uuid,
  kind text not null,
  body text not null,
  at timestamptz not null,
  state text not null default 'waiting' check (state in ('waiting', 'delivered', 'dropped')),
  tries integer not null default 0,
  tried_at timestamptz,
  -- Status of the last answer, or what came instead of one.
  answer text,
  -- One sender at a time: whoever died with it is waited for no longer than this.
  claimed_until timestamptz,
  constraint delivery_once unique (webhook_id, event_id)
);
create index delivery_waiting on programs.delivery (webhook_id, seq) where state = 'waiting';
create index delivery_listed on programs.delivery (webhook_id, seq desc);
create index delivery_person on programs.delivery (person_id);
create index delivery_at on programs.delivery (at);
