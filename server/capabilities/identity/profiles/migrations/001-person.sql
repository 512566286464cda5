-- Everybody who came in, guests included. What others may see of them is the name; the rest is theirs.
create table identity.person (
  id uuid primary key,
  name text not null check (char_length(name) between 1 and 160),
  language text not null check (language in ('ko', 'en')),
  zone text not null,
  role text not null check (role in ('guest', 'member', 'curator', 'administrator')),
  created_at timestamptz not null,
  updated_at timestamptz not null
);
