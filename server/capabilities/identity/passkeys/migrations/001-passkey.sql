-- A passkey (Web Authentication credential): the public half of a key that a device or a cloud of the
-- person's holds.
create table identity.passkey (
  id uuid primary key,
  person_id uuid not null references identity.person (id) on delete cascade,
  -- What the authenticator calls it, in base64url.
  credential_id text not null,
  public_key bytea not null,
  -- How often it says it signed; 0 for those that do not count.
  counter bigint not null,
  transports text[] not null,
  name text not null,
  backed_up boolean not null,
  created_at timestamptz not null,
  last_used_at timestamptz,
  constraint passkey_credential_key unique (credential_id)
);
create index passkey_person on identity.passkey (person_id, created_at);

-- Questions put to authenticators; each is answered once, in time.
create table identity.passkey_challenge (
  challenge text primary key,
  purpose text not null check (purpose in ('register', 'sign_in')),
  person_id uuid references identity.person (id) on delete cascade,
  expires_at timestamptz not null
);
create index passkey_challenge_expires on identity.passkey_challenge (expires_at);
create index passkey_challenge_person on identity.passkey_challenge (person_id) where person_id is not null;
