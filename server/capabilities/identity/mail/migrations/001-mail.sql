-- Letters on their way out. The key makes that no action or job that is tried again sends one twice;
-- what was written is forgotten as soon as it was sent.
create table identity.mail (
  id uuid primary key,
  key text not null,
  person_id uuid references identity.person (id) on delete cascade,
  to_address text not null,
  state text not null check (state in ('waiting', 'sent', 'refused')),
  -- Sealed: a letter that waits may hold a link that opens an account. Null once nobody needs it.
  letter text,
  created_at timestamptz not null,
  settled_at timestamptz,
  constraint mail_key_key unique (key),
  check (state <> 'waiting' or letter is not null)
);
create index mail_person on identity.mail (person_id);
create index mail_created_at on identity.mail (created_at);
