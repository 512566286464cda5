-- A browser that a person lets us wake: where its push service takes messages for it.
create table notifications.device (
  id uuid primary key,
  person_id uuid not null,
  -- Whoever signs out there is told nothing there any more.
  session_id uuid not null,
  -- SHA-256 of the address: one browser is one device, whoever is signed in.
  address_hash bytea not null,
  -- The address and the browser's keys, sealed.
  sealed text not null,
  -- The host of the push service, for the person to see where their news goes.
  service text not null,
  name text not null,
  made_at timestamptz not null,
  -- When it last said that it is still there.
  seen_at timestamptz not null,
  failures integer not null default 0,
  failing_since timestamptz,
  -- Nothing is sent before: the pause after a failure, or the end of quiet hours.
  next_at timestamptz,
  quiet_until timestamptz,
  constraint device_address unique (address_hash)
);
create index device_person on notifications.device (person_id);
create index device_session on notifications.device (session_id);
create index device_seen on notifications.device (seen_at);

-- What is to be sent to a device: a row a line of news, gone as soon as the push service took it.
create table notifications.push (
  device_id uuid not null references notifications.device (id) on delete cascade,
  news_id uuid not null,
  person_id uuid not null,
  -- The place of the line: a line that grew is sent once more.
  seq bigint not null,
  content jsonb not null,
  at timestamptz not null,
  -- Since when it is on its way. Written before it is sent: what became of it may never be known, and
  -- then it is not sent again.
  sent_at timestamptz,
  primary key (device_id, news_id)
);
create index push_waiting on notifications.push (device_id) where sent_at is null;
create index push_person on notifications.push (person_id, news_id);
create index push_at on notifications.push (at);
