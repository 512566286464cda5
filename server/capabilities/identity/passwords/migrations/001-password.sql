-- What signs a person in: a mail address and the argon2id hash of their password.
create table identity.password (
  person_id uuid primary key references identity.person (id) on delete cascade,
  email text not null,
  hash text not null,
  changed_at timestamptz not null,
  constraint password_email_key unique (email)
);

-- Failed tries per key (account at an address, account, address); success clears the first.
create table identity.sign_in_try (
  key text primary key,
  failures integer not null,
  blocked_until timestamptz not null,
  last_at timestamptz not null
);
create index sign_in_try_last_at on identity.sign_in_try (last_at);
