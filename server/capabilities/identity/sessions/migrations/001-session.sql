-- One row per device that is signed in; a session is a family of refresh tokens.
create table identity.session (
  id uuid primary key,
  person_id uuid not null references identity.person (id) on delete cascade,
  client text not null check (client in ('browser', 'program')),
  address text not null,
  agent text not null,
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  expires_at timestamptz not null,
  ended_at timestamptz,
  ended_because text check (ended_because in ('signed_out', 'ended', 'token_reused', 'password_changed'))
);
create index session_person on identity.session (person_id, last_seen_at desc) where ended_at is null;
create index session_expires on identity.session (expires_at);

-- Refresh tokens by their hash: each opens once. Using one again ends the family.
create table identity.refresh_token (
  hash bytea primary key,
  session_id uuid not null references identity.session (id) on delete cascade,
  issued_at timestamptz not null,
  used_at timestamptz,
  -- Given in an answer that was lost and asked for again: whoever uses it holds a copy.
  dropped_at timestamptz,
  -- The token this one replaced: while this is unused, a lost answer may be asked for again.
  replaces bytea
);
create index refresh_token_session on identity.refresh_token (session_id);
