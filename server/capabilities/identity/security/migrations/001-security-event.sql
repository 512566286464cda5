-- What happened to the safety of an account, for its person to read: kept for a year.
create table identity.security_event (
  -- That of the event it was written from: hearing it twice writes nothing.
  id uuid primary key,
  person_id uuid not null references identity.person (id) on delete cascade,
  kind text not null check (kind ~ '^[a-z_]{3,40}$'),
  at timestamptz not null,
  -- Which one: the provider, the role, the name of the passkey.
  detail text check (length(detail) <= 200),
  session_id uuid,
  address text,
  device text,
  country text,
  city text
);
create index security_event_person on identity.security_event (person_id, at desc, id desc);
create index security_event_at on identity.security_event (at);

-- Devices a person has signed in on, by the hash of what is known of them: the next sign-in there is no news.
create table identity.known_device (
  person_id uuid not null references identity.person (id) on delete cascade,
  hash bytea not null,
  first_at timestamptz not null,
  last_at timestamptz not null,
  primary key (person_id, hash)
);
create index known_device_last_at on identity.known_device (last_at);
