-- What was typed and what is found are compared lower case, without marks on letters, Hangul composed,
-- with single spaces: "ete" finds "Été".
create function chat.folded(text) returns text language sql immutable strict parallel safe as $$
  select btrim(regexp_replace(lower(normalize(
    regexp_replace(normalize($1, NFD), '[\u0300-\u036f]', '', 'g'), NFC)),
    '[[:space:][:cntrl:]]+', ' ', 'g'))
$$;

-- The pairs of characters that words are found by, each as a number of its room: Korean words often have
-- only two characters, and a room's words must not be looked for among those of all rooms.
create function chat.pieces_of(room uuid, folded text) returns integer[]
language sql immutable strict parallel safe as $$
  select coalesce(array_agg(distinct
    ('x' || left(md5(room::text || substr(word, at, 2)), 8))::bit(32)::integer), '{}')
  from unnest(string_to_array(folded, ' ')) as word, generate_series(1, length(word) - 1) as at
$$;

-- Each word as a pattern for `like all`: pieces alone would also find them in another order.
create function chat.patterns_of(folded text) returns text[] language sql immutable strict parallel safe as $$
  select coalesce(array_agg('%' || regexp_replace(word, '([\\%_])', '\\\1', 'g') || '%'), '{}')
  from unnest(string_to_array(folded, ' ')) as word where word <> ''
$$;

-- What messages are found by: written some seconds after them, so that none waits for it.
create table chat.searchable (
  room_id uuid not null,
  seq bigint not null,
  pieces integer[] not null,
  primary key (room_id, seq),
  foreign key (room_id, seq) references chat.message (room_id, seq) on delete cascade
);
create index searchable_pieces on chat.searchable using gin (pieces);

-- Rooms with messages that are not yet found by searching nor told to who was away, and the first of them.
create table chat.unsettled_room (
  room_id uuid primary key,
  from_seq bigint not null
);
