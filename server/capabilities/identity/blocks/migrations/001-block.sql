-- Who wants nothing more to do with whom. One row per direction; asked in both.
create table identity.block (
  person_id uuid not null references identity.person (id) on delete cascade,
  blocked_id uuid not null references identity.person (id) on delete cascade,
  at timestamptz not null,
  primary key (person_id, blocked_id),
  constraint block_not_oneself check (person_id <> blocked_id)
);

-- The other direction, and the own list in its order.
create index block_blocked_id on identity.block (blocked_id, person_id);
create index block_list on identity.block (person_id, at desc, blocked_id desc);
