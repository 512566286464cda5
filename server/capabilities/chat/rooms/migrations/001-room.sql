-- Where people talk: two of them, some who were invited, or all about a thing.
create table chat.room (
  id uuid primary key,
  kind text not null check (kind in ('direct', 'group', 'about')),
  title text,
  -- The thing it is about, `kind:id`.
  ref text unique,
  -- The two of a direct room, the lesser id first; null when they have left the house.
  pair_low uuid,
  pair_high uuid,
  -- The number of the last thing that happened in it: every message and every change takes the next.
  seq bigint not null default 0,
  members integer not null default 0,
  made_at timestamptz not null,
  last_at timestamptz not null,
  constraint room_group check ((kind = 'group') = (title is not null)),
  constraint room_about check ((kind = 'about') = (ref is not null)),
  constraint room_pair unique (pair_low, pair_high)
)
-- Its counter changes with every message: a new version finds its place beside the old one.
with (fillfactor = 50);
create index room_pair_high on chat.room (pair_high);

-- Who is in a room. A row stays when somebody left who was silenced there or removed: leaving must not
-- undo either.
create table chat.member (
  room_id uuid not null references chat.room (id) on delete cascade,
  person_id uuid not null,
  role text not null check (role in ('owner', 'moderator', 'member')),
  came_at timestamptz not null,
  -- The room's counter when they came: what was said before is read, but not unread.
  came_seq bigint not null,
  -- The room's counter when something about them changed last.
  changed_seq bigint not null,
  silenced_until timestamptz,
  muted_until timestamptz,
  left_at timestamptz,
  -- Whether they were made to leave: then they come back only when somebody invites them.
  removed boolean not null default false,
  primary key (room_id, person_id)
);
create index member_person on chat.member (person_id);
create index member_listed on chat.member (room_id, came_seq, person_id) where left_at is null;
create index member_changed on chat.member (room_id, changed_seq);
