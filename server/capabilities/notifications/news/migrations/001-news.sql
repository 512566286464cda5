-- A line in the inbox of a person. News of one kind and bundle that was not read is one line that grows.
create table notifications.news (
  id uuid primary key,
  person_id uuid not null,
  -- Its place among the person's news: grows with whatever is told, so that what came later was not seen.
  seq bigint not null,
  kind text not null,
  bundle text,
  -- Whom it comes from: it is forgotten with them.
  from_id uuid,
  path text not null,
  facts jsonb not null,
  count integer not null check (count > 0),
  -- False for what has an inbox elsewhere: it is kept for letters and to be taken back.
  in_inbox boolean not null,
  by_mail boolean not null,
  at timestamptz not null,
  read_at timestamptz,
  constraint news_place unique (person_id, seq)
);
create unique index news_bundle on notifications.news (person_id, kind, bundle)
  where read_at is null and bundle is not null;
create index news_unread on notifications.news (person_id, seq) where read_at is null;
create index news_from on notifications.news (from_id);
create index news_at on notifications.news (at);

-- What was told, so that it is told once: whoever tells may be tried again.
create table notifications.told (
  person_id uuid not null,
  dedupe text not null,
  at timestamptz not null,
  primary key (person_id, dedupe)
);
create index told_at on notifications.told (at);

-- Counts the places of a person's news. Who tells them something holds this row.
create table notifications.inbox (
  person_id uuid primary key,
  seq bigint not null
);
