-- Accounts elsewhere that sign people in. The subject of an issuer is the key, never the mail.
create table identity.provider_link (
  issuer text not null check (char_length(issuer) between 1 and 255),
  subject text not null check (char_length(subject) between 1 and 255),
  person_id uuid not null references identity.person (id) on delete cascade,
  provider text not null,
  -- What the person knows the account by; for their eyes alone.
  label text check (char_length(label) between 1 and 160),
  linked_at timestamptz not null,
  used_at timestamptz not null,
  primary key (issuer, subject),
  constraint provider_link_person_key unique (person_id, provider)
);

-- Proofs that were used up, by their hash: each signs in or links once.
create table identity.used_ticket (
  hash bytea primary key,
  used_at timestamptz not null
);
create index used_ticket_used_at on identity.used_ticket (used_at);
