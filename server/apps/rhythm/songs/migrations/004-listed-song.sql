-- What was typed and what is found are compared lower case, without marks on letters, Hangul composed,
-- with single spaces: "ete" finds "Été", and Hangul that a Mac took apart is Hangul.
create function rhythm.folded(text) returns text language sql immutable strict parallel safe as $$
  select btrim(regexp_replace(lower(normalize(
    regexp_replace(normalize($1, NFD), '[\u0300-\u036f]', '', 'g'), NFC)),
    '[[:space:][:cntrl:]]+', ' ', 'g'))
$$;

-- The pieces of one and two characters that words are found by: Korean words often have only two, and
-- trigrams would not know them.
create function rhythm.pieces_of(folded text) returns text[] language sql immutable strict parallel safe as $$
  select coalesce(array_agg(distinct substr(word, at, long)), '{}')
  from unnest(string_to_array(folded, ' ')) as word,
    generate_series(1, length(word)) as at, generate_series(1, 2) as long
  where at + long - 1 <= length(word)
$$;

-- The pieces that a song must have to be found by these words: the pairs, and words of one character.
create function rhythm.pieces_wanted(folded text) returns text[] language sql immutable strict parallel safe as $$
  select coalesce(array_agg(distinct substr(word, at, 2)), '{}')
  from unnest(string_to_array(folded, ' ')) as word, generate_series(1, greatest(1, length(word) - 1)) as at
  where word <> ''
$$;

-- Each word as a pattern for `like all`: pieces alone would also find them in another order.
create function rhythm.patterns_of(folded text) returns text[] language sql immutable strict parallel safe as $$
  select coalesce(array_agg('%' || regexp_replace(word, '([\\%_])', '\\\1', 'g') || '%'), '{}')
  from unnest(string_to_array(folded, ' ')) as word where word <> ''
$$;

-- What texts are ordered by: so short that three of them fit into a cursor.
create function rhythm.sort_key(text) returns text language sql immutable strict parallel safe as $$
  select left(rhythm.folded($1), 24)
$$;

-- A level, in any slot or in one, as one number of `listed_song.marks`.
create function rhythm.chart_marks(difficulty integer, level integer) returns smallint[]
language sql immutable strict parallel safe as $$
  select array[level::smallint, (16 * (difficulty + 1) + level)::smallint]
$$;

-- What the list of songs is ordered, filtered and searched by: one narrow row for each song that is
-- offered. All of it is derived, by rhythm.list_songs from songs and charts and by the job countPlays
-- from the boards.
create table rhythm.listed_song (
  song_id text primary key references rhythm.song (id) on delete cascade,
  -- By code points: the same order everywhere, and that of a Korean dictionary for Hangul.
  title_ko_key text collate "C" not null,
  title_en_key text collate "C" not null,
  artist_key text collate "C" not null,
  added_ms bigint not null,
  -- Of its charts; 0 without any.
  level_min smallint not null,
  level_max smallint not null,
  bpm double precision not null,
  length_ms integer not null,
  locked boolean not null,
  plays bigint not null default 0,
  marks smallint[] not null,
  words text not null,
  pieces text[] not null
);

-- Each order has its index, in both languages of titles, which decide among equals. What is ordered from
-- the greatest down stands there negative, so that all columns of an index go up.
create index listed_song_ko on rhythm.listed_song (title_ko_key, song_id);
create index listed_song_en on rhythm.listed_song (title_en_key, song_id);
create index listed_song_artist_ko on rhythm.listed_song (artist_key, title_ko_key, song_id);
create index listed_song_artist_en on rhythm.listed_song (artist_key, title_en_key, song_id);
create index listed_song_added_ko on rhythm.listed_song ((-added_ms), title_ko_key, song_id);
create index listed_song_added_en on rhythm.listed_song ((-added_ms), title_en_key, song_id);
create index listed_song_easiest_ko on rhythm.listed_song (level_min, title_ko_key, song_id);
create index listed_song_easiest_en on rhythm.listed_song (level_min, title_en_key, song_id);
create index listed_song_hardest_ko on rhythm.listed_song ((-level_max), title_ko_key, song_id);
create index listed_song_hardest_en on rhythm.listed_song ((-level_max), title_en_key, song_id);
create index listed_song_bpm_ko on rhythm.listed_song (bpm, title_ko_key, song_id);
create index listed_song_bpm_en on rhythm.listed_song (bpm, title_en_key, song_id);
create index listed_song_length_ko on rhythm.listed_song (length_ms, title_ko_key, song_id);
create index listed_song_length_en on rhythm.listed_song (length_ms, title_en_key, song_id);
create index listed_song_plays_ko on rhythm.listed_song ((-plays), title_ko_key, song_id);
create index listed_song_plays_en on rhythm.listed_song ((-plays), title_en_key, song_id);
create index listed_song_pieces on rhythm.listed_song using gin (pieces);

-- Makes the rows of these songs anew; plays stay as they were counted.
create function rhythm.list_songs(ids text[]) returns void language sql as $$
  delete from rhythm.listed_song l using rhythm.song s
  where l.song_id = any(ids) and s.id = l.song_id and s.retired_at is not null;
  insert into rhythm.listed_song (song_id, title_ko_key, title_en_key, artist_key, added_ms, level_min,
    level_max, bpm, length_ms, locked, marks, words, pieces)
  select s.id,
    -- In Korean, what is written in Hangul stands before the rest.
    case when ko.key >= '가' collate "C" and ko.key < '힤' collate "C" then ' ' else '' end || ko.key,
    rhythm.sort_key(s.title_en), rhythm.sort_key(s.artist),
    floor(extract(epoch from s.added_at) * 1000)::bigint,
    coalesce(c.level_min, 0), coalesce(c.level_max, 0), s.bpm, s.length_ms, s.locked,
    coalesce(c.marks, '{}'), w.words, rhythm.pieces_of(w.words)
  from rhythm.song s
  cross join lateral (select rhythm.sort_key(s.title_ko) as key) ko
  cross join lateral (
    select rhythm.folded(s.title_ko || ' ' || s.title_en || ' ' || s.artist) as words) w
  left join lateral (
    select min(c.level) as level_min, max(c.level) as level_max, array_agg(distinct mark) as marks
    from rhythm.chart c cross join unnest(rhythm.chart_marks(c.difficulty, c.level)) as mark
    where c.song_id = s.id and c.retired_at is null) c on true
  where s.id = any(ids) and s.retired_at is null
  on conflict (song_id) do update set title_ko_key = excluded.title_ko_key,
    title_en_key = excluded.title_en_key, artist_key = excluded.artist_key,
    added_ms = excluded.added_ms, level_min = excluded.level_min, level_max = excluded.level_max,
    bpm = excluded.bpm, length_ms = excluded.length_ms, locked = excluded.locked,
    marks = excluded.marks, words = excluded.words, pieces = excluded.pieces;
$$;

create function rhythm.relist_songs() returns trigger language plpgsql as $$
begin
  perform rhythm.list_songs(array(select id from new_rows));
  return null;
end $$;
create function rhythm.relist_charts() returns trigger language plpgsql as $$
begin
  perform rhythm.list_songs(array(select distinct song_id from new_rows));
  return null;
end $$;
create function rhythm.relist_charts_gone() returns trigger language plpgsql as $$
begin
  perform rhythm.list_songs(array(select distinct song_id from old_rows));
  return null;
end $$;

create trigger list_inserted after insert on rhythm.song
  referencing new table as new_rows for each statement execute function rhythm.relist_songs();
create trigger list_updated after update on rhythm.song
  referencing new table as new_rows for each statement execute function rhythm.relist_songs();
create trigger list_inserted after insert on rhythm.chart
  referencing new table as new_rows for each statement execute function rhythm.relist_charts();
create trigger list_updated after update on rhythm.chart
  referencing new table as new_rows for each statement execute function rhythm.relist_charts();
create trigger list_deleted after delete on rhythm.chart
  referencing old table as old_rows for each statement execute function rhythm.relist_charts_gone();

select rhythm.list_songs(array(select id from rhythm.song));
