-- The one living link of a person for each purpose: asking again takes its place, so older ones are
-- void without anybody voiding them. Only a hash: who reads the table opens nothing.
create table identity.email_link (
  person_id uuid not null references identity.person (id) on delete cascade,
  purpose text not null check (purpose in ('verify', 'change', 'reset')),
  -- Null once it was used or made void: what stays is how many letters were asked for.
  hash bytea,
  email text not null,
  -- Whether a letter to that address brought it: only then its use shows that letters reach the person.
  mailed boolean not null,
  expires_at timestamptz not null,
  -- Letters of this purpose since `counted_from`.
  letters integer not null,
  counted_from timestamptz not null,
  primary key (person_id, purpose),
  constraint email_link_hash_key unique (hash)
);
create index email_link_expires_at on identity.email_link (expires_at);
-- A stranger's address is written to so often, whoever asks.
create index email_link_email on identity.email_link (email);
