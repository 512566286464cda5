-- What lets a program in: a dedicated game server, say. The token itself is kept as its hash only.
create table programs.token (
  id uuid primary key,
  name text not null,
  operations text[] not null,
  hash bytea not null,
  -- Null once they left the house; the token stays the house's.
  made_by uuid,
  made_at timestamptz not null,
  expires_at timestamptz,
  used_at timestamptz,
  revoked_at timestamptz,
  constraint token_hash_key unique (hash)
);
create index token_made_by on programs.token (made_by);
