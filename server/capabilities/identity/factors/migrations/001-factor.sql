-- A second factor of a person: the secret of an authenticator app, sealed with a key that the database
-- does not hold. It counts from its confirmation on.
create table identity.factor (
  person_id uuid primary key references identity.person (id) on delete cascade,
  secret text not null,
  begun_at timestamptz not null,
  confirmed_at timestamptz,
  -- The time step of the last code that was taken: no code opens twice (RFC 6238, 5.2).
  last_step bigint not null default 0
);
create index factor_begun on identity.factor (begun_at) where confirmed_at is null;

-- Recovery codes: found by their first characters, kept as argon2id hashes, each opens once.
create table identity.recovery_code (
  person_id uuid not null references identity.factor (person_id) on delete cascade,
  selector text not null,
  hash text not null,
  used_at timestamptz,
  primary key (person_id, selector)
);

-- Wrong codes of a person; a right one clears them.
create table identity.code_try (
  person_id uuid primary key references identity.person (id) on delete cascade,
  failures integer not null,
  blocked_until timestamptz not null,
  last_at timestamptz not null
);
create index code_try_last_at on identity.code_try (last_at);
