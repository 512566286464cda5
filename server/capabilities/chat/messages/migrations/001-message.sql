-- What was said, and in `came`, `went` and `titled` what the house notes of a room. No foreign key leads to
-- the room: it would be looked up for each message, where whoever writes one holds the room's row anyway.
create table chat.message (
  room_id uuid not null,
  -- Its place in the room.
  seq bigint not null,
  -- The room's counter when it changed last; at first its place.
  changed_seq bigint not null,
  -- Made by who sends it: a retry finds it again.
  id uuid not null,
  kind text not null check (kind in ('text', 'came', 'went', 'titled')),
  -- Null when they have left the house.
  sender_id uuid,
  -- Null when it was deleted, or never had any.
  text text,
  at timestamptz not null,
  edited_at timestamptz,
  deleted_at timestamptz,
  reply_seq bigint,
  pinned_at timestamptz,
  pinned_by uuid,
  primary key (room_id, seq),
  constraint message_once unique (room_id, id)
);
-- Most messages never change: what changed later is a small index of its own.
create index message_changed on chat.message (room_id, changed_seq) where changed_seq > seq;
create index message_sender on chat.message (sender_id);
create index message_pinned on chat.message (room_id, pinned_at) where pinned_at is not null;
create index message_pinned_by on chat.message (pinned_by) where pinned_by is not null;

-- Who is named in a message.
create table chat.mention (
  room_id uuid not null,
  seq bigint not null,
  person_id uuid not null,
  primary key (room_id, seq, person_id),
  foreign key (room_id, seq) references chat.message (room_id, seq) on delete cascade
);
create index mention_person on chat.mention (person_id, room_id, seq);

create table chat.reaction (
  room_id uuid not null,
  seq bigint not null,
  person_id uuid not null,
  emoji text not null,
  at timestamptz not null,
  primary key (room_id, seq, person_id, emoji),
  foreign key (room_id, seq) references chat.message (room_id, seq) on delete cascade
);
create index reaction_person on chat.reaction (person_id);

-- How far somebody has read. What is unread is counted from here, never up.
create table chat.read_mark (
  room_id uuid not null references chat.room (id) on delete cascade,
  person_id uuid not null,
  seq bigint not null,
  at timestamptz not null,
  primary key (room_id, person_id)
) with (fillfactor = 70);
create index read_mark_person on chat.read_mark (person_id);

-- The place before which everything in a room is older than an instant: messages follow each other in
-- time as in their numbers, so halving finds it without an index of its own.
create function chat.place_of_time(room uuid, since timestamptz) returns bigint
language plpgsql stable as $$
declare
  low bigint := 0;
  high bigint := coalesce((select max(seq) from chat.message where room_id = room), 0);
  middle bigint;
  found record;
begin
  while low < high loop
    middle := (low + high) / 2;
    select seq, at into found from chat.message
    where room_id = room and seq > middle order by seq limit 1;
    if found.at >= since then high := middle;
    else low := found.seq;
    end if;
  end loop;
  return low;
end $$;
