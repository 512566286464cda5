-- Copies of all of a person's things, made as a job. The archive itself is a file in the storage.
create table identity.export (
  id uuid primary key,
  person_id uuid not null references identity.person (id) on delete cascade,
  state text not null check (state in ('waiting', 'working', 'ready', 'failed', 'expired')),
  tries integer not null default 0,
  rows_done bigint not null default 0,
  -- Null until they were counted.
  rows_total bigint,
  bytes bigint,
  asked_at timestamptz not null,
  settled_at timestamptz,
  expires_at timestamptz,
  constraint export_ready check (state <> 'ready' or (bytes is not null and expires_at is not null))
);
-- One at a time: whoever asks twice at once gets one.
create unique index export_under_way on identity.export (person_id) where state in ('waiting', 'working');
create index export_person on identity.export (person_id, asked_at desc);
create index export_expires on identity.export (expires_at) where state = 'ready';
create index export_asked_at on identity.export (asked_at);
