import type pg from 'pg';

// Titles as a catalogue has them: some words are in thousands of them, most are in few.
const KO =
  '{달빛,여름밤,종이배,바람,은하수,새벽,골목,파도,눈꽃,그림자,별똥별,우산,첫눈,자전거,편지,고래}';
const KO_NEXT = '{의 노래,에게,속으로,산책,왈츠,행진곡,이 오면,너머,아래서,따라,소나타,춤}';
const EN =
  '{Moonlit,Paper,Silver,Winter,Neon,Hidden,Polaris,Velvet,Broken,Golden,Electric,Quiet,Second,Last}';
const EN_NEXT =
  '{Porch,Boat,River,Heart,Gate,Comet,Waltz,Rain,March,Garden,Signal,Letter,Horizon,Echo,Window}';

/**
 * Fills the catalogue up to so many songs after the model of the shipped ones, three charts each, with
 * boards in both modes; every song is played by some of the people, and every person has played some
 * hundreds of charts. All statistics come through the triggers, as the house keeps them.
 */
export async function fillSongs(client: pg.Client, songs: number, people: number): Promise<void> {
  await client.query(
    `with model as (select * from rhythm.song order by id limit 1)
     insert into rhythm.song (id, title_ko, title_en, artist, source, bpm, length_ms, preview_from_ms,
       preview_to_ms, locked, music, revision, added_at)
     select 'bench-' || n,
       ('${KO}'::text[])[1 + n * 7 % 16] || ('${KO_NEXT}'::text[])[1 + n * 5 % 12] || ' ' || n / 192,
       ('${EN}'::text[])[1 + n * 11 % 14] || ' ' || ('${EN_NEXT}'::text[])[1 + n * 13 % 15] || ' ' || n / 210,
       'Artist ' || n * 31 % 700, m.source, 80 + n * 17 % 140, 60000 + n * 7919 % 240000,
       m.preview_from_ms, m.preview_to_ms, n % 20 = 0, '{}', 'bench', now() - interval '1 hour' * (n / 3)
     from model m
     cross join generate_series(1, $1::int - (select count(*)::int from rhythm.song)) n`,
    [songs],
  );
  await client.query(
    `insert into rhythm.chart (id, song_id, difficulty, level, key_count, note_count, version)
     select s.id || '_' || d, s.id, d, 1 + (hashtext(s.id) & 3) + 5 * d, 4, 300 + 100 * d, 1
     from rhythm.song s cross join generate_series(0, 2) d where s.revision = 'bench'`,
  );
  await client.query(
    `insert into rhythm.board (chart_id, mode, kind)
     select c.id, m, 'verified' from rhythm.chart c cross join unnest(array['easy', 'hard']) m`,
  );
  await client.query(
    `insert into rhythm.record (board_id, player_id, score, cleared, full_combo, all_arts, plays,
       play_id, chart_version, reached_at, updated_at)
     select b.id, md5('person ' || p)::uuid, 5000000 + (p * 7919 + b.id * 104729::bigint) % 4999999,
       p % 10 < 9, p % 10 < 3, p % 100 = 0, 1 + (b.id + p) % 30, gen_random_uuid(), 1,
       now() - interval '1 hour' * p, now()
     from rhythm.board b cross join lateral (
       -- From one to ten people on a board, each of them on a few boards in a hundred.
       select distinct 1 + (b.id * 37 + n * n * 101) % $1::int as p
       from generate_series(1, 1 + b.id % 10) n) of`,
    [people],
  );
  await client.query('vacuum analyze');
}
