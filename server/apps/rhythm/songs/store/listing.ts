import type { Db, SqlValue } from '../../../../kernel/db/db.ts';
import { bestsSource, PLAYS_SOURCE } from '../../scoreboard/index.ts';
import { usualDirection, type SongFilter, type SongOrder, type SongPlace } from '../listing.ts';
import { SONG_COLUMNS, type SongRow } from '../store.ts';

/** A song of a page of the list, with where it stands. */
export interface ListedRow extends SongRow {
  sort_key: string | number;
  sort_title: string;
  /** How many songs fit; null behind the first page. */
  total: number | null;
}

/** A page of the list as it is asked for. */
export interface Asked {
  playerId: string | null;
  mode: 'easy' | 'hard';
  filter: SongFilter;
  order: SongOrder;
  after: SongPlace | null;
}

/** Where a listed song stands in the order it was listed in. */
export function placeOf({ sort_key, sort_title, id }: ListedRow): SongPlace {
  return { key: sort_key, title: sort_title, id };
}

/** Takes a value as the next parameter; @returns its place in the statement. */
type Take = (value: SqlValue) => string;

/**
 * A page of the songs that are offered and fit, with charts, statistics and one's own records: one
 * statement. Its text depends on the order and on which filters are set, never on values.
 */
export function findListed(db: Db, asked: Asked, limit: number): Promise<ListedRow[]> {
  const values: SqlValue[] = [asked.playerId, limit];
  const take: Take = (value) => `$${values.push(value)}`;
  const mine = mineOf(asked, take);
  const fits = fitsOf(asked.filter, take);
  const page = asked.order.sort === 'score' ? byScore(asked, fits, take) : byKey(asked, fits, take);
  const total =
    asked.after === null
      ? `(select count(*) from rhythm.listed_song l where ${fits})`
      : 'null::bigint';
  const down = isTurned(asked.order) ? 'desc' : 'asc';
  return db.rows(
    `with ${mine} page as materialized (${page})
     select ${SONG_COLUMNS}, page.sort_key, page.sort_title, ${total} as total
     from page join rhythm.song s on s.id = page.song_id
     order by page.sort_key ${down}, page.sort_title ${down}, page.song_id ${down}`,
    values,
  );
}

/** The own records by song, in one mode and on the charts that are asked for; nothing where none matter. */
function mineOf({ mode, filter, order }: Asked, take: Take): string {
  if (filter.state === null && order.sort !== 'score') return '';
  const { levelMin, levelMax, difficulty } = filter;
  const tests = ['c.retired_at is null'];
  if (levelMin !== null) tests.push(`c.level >= ${take(levelMin)}::int`);
  if (levelMax !== null) tests.push(`c.level <= ${take(levelMax)}::int`);
  if (difficulty !== null) tests.push(`c.difficulty = ${take(difficulty)}::int`);
  return `mine as materialized (
    select c.song_id, max(b.score) as score, bool_or(b.cleared) as cleared,
      bool_or(b.full_combo) as full_combo, bool_or(b.all_arts) as all_arts
    from ${bestsSource('$1::uuid', `${take(mode)}::text`)} b
    join rhythm.chart c on c.id = b.chart_id where ${tests.join(' and ')} group by c.song_id),`;
}

const STATE_TESTS = {
  unplayed: 'l.song_id not in (select song_id from mine)',
  played: 'l.song_id in (select song_id from mine)',
  cleared: 'l.song_id in (select song_id from mine where cleared)',
  'full-combo': 'l.song_id in (select song_id from mine where full_combo)',
  'all-arts': 'l.song_id in (select song_id from mine where all_arts)',
};

function fitsOf(filter: SongFilter, take: Take): string {
  const tests: string[] = [];
  if (filter.text !== null) {
    const text = `rhythm.folded(${take(filter.text)}::text)`;
    // As subselects they are made once, not for each row.
    tests.push(`l.pieces @> (select rhythm.pieces_wanted(${text}))`);
    tests.push(`l.words like all ((select rhythm.patterns_of(${text}))::text[])`);
  }
  const marks = marksOf(filter);
  if (marks !== null) tests.push(`l.marks && ${take(marks)}::smallint[]`);
  if (filter.locked !== null) tests.push(`l.locked = ${take(filter.locked)}::boolean`);
  if (filter.state !== null) tests.push(STATE_TESTS[filter.state]);
  return tests.join(' and ') || 'true';
}

/** Levels of charts, in any slot or in one, as `listed_song.marks` numbers them; null for all. */
function marksOf({ levelMin, levelMax, difficulty }: SongFilter): number[] | null {
  if (levelMin === null && levelMax === null && difficulty === null) return null;
  const from = levelMin ?? LEVEL_MIN;
  const levels = Array.from({ length: Math.max(0, (levelMax ?? LEVEL_MAX) - from + 1) });
  const slot = difficulty === null ? 0 : 16 * (difficulty + 1);
  return levels.map((_, place) => slot + from + place);
}

const LEVEL_MIN = 1;
const LEVEL_MAX = 15;

/** What is ordered by, as the indexes of `listed_song` have it, and its type as a parameter. */
const KEYS = {
  artist: ['l.artist_key', 'text'],
  added: ['(-l.added_ms)', 'bigint'],
  easiest: ['l.level_min', 'bigint'],
  hardest: ['(-l.level_max)', 'bigint'],
  bpm: ['l.bpm', 'float8'],
  length: ['l.length_ms', 'bigint'],
  plays: ['(-l.plays)', 'bigint'],
} as const;

function titleOf({ language }: SongOrder): string {
  return language === 'ko' ? 'l.title_ko_key' : 'l.title_en_key';
}

/** Whether an index is walked from its end. */
function isTurned({ sort, direction }: SongOrder): boolean {
  return direction !== usualDirection(sort);
}

/** A page by an index: a walk from the cursor on, however far down that is. */
function byKey({ order, after }: Asked, fits: string, take: Take): string {
  const title = titleOf(order);
  const [key, type] =
    order.sort === 'title' || order.sort === 'score' ? [title, null] : KEYS[order.sort];
  const columns = type === null ? [title, 'l.song_id'] : [key, title, 'l.song_id'];
  const params = () => [
    ...(type === null ? [] : [`${take(after?.key)}::${type}`]),
    `${take(after?.title)}::text`,
    `${take(after?.id)}::text`,
  ];
  const isDown = isTurned(order);
  const beyond =
    after === null
      ? 'true'
      : `(${columns.join(', ')}) ${isDown ? '<' : '>'} (${params().join(', ')})`;
  return `select l.song_id, ${key} as sort_key, ${title} as sort_title from rhythm.listed_song l
    where ${fits} and ${beyond}
    order by ${columns.map((column) => `${column} ${isDown ? 'desc' : 'asc'}`).join(', ')} limit $2`;
}

/** The key of a song that one has not played: behind all scores, which stand there negative. */
const UNPLAYED = 1;

/**
 * A page by one's own best score: the songs one has played, which are few beside the catalogue, then
 * a walk along the titles of the others.
 */
function byScore({ order, after }: Asked, fits: string, take: Take): string {
  const title = titleOf(order);
  const [beyond, way] = isTurned(order) ? ['<', 'desc'] : ['>', 'asc'];
  let [amongPlayed, amongOthers] = ['true', 'true'];
  if (after !== null) {
    const [t, i] = [`${take(after.title)}::text`, `${take(after.id)}::text`];
    amongPlayed = `(-m.score, ${title}, l.song_id) ${beyond} (${take(after.key)}::bigint, ${t}, ${i})`;
    // Going up, all titles are still to come; going down, none is.
    const isThere = after.key === UNPLAYED;
    const [from, fromId] = [take(isThere ? after.title : ''), take(isThere ? after.id : '')];
    amongOthers = `(${title}, l.song_id) ${beyond} (${from}::text, ${fromId}::text)`;
  }
  return `select * from (
    (select l.song_id, -m.score as sort_key, ${title} as sort_title
     from mine m join rhythm.listed_song l on l.song_id = m.song_id where ${fits} and ${amongPlayed}
     order by 2 ${way}, 3 ${way}, 1 ${way} limit $2)
    union all
    (select l.song_id, ${UNPLAYED}, ${title} from rhythm.listed_song l
     where ${fits} and l.song_id not in (select song_id from mine) and ${amongOthers}
     order by ${title} ${way}, l.song_id ${way} limit $2)) either_way
    order by 2 ${way}, 3 ${way}, 1 ${way} limit $2`;
}

/** Counts how often each listed song was played, from the boards of its charts; writes what differs. */
export function countPlays(db: Db): Promise<number> {
  return db.change(
    `update rhythm.listed_song l set plays = counted.plays from (
       select l.song_id, coalesce(sum(b.plays), 0)::bigint as plays from rhythm.listed_song l
       left join rhythm.chart c on c.song_id = l.song_id and c.retired_at is null
       left join ${PLAYS_SOURCE} b on b.chart_id = c.id group by l.song_id) counted
     where counted.song_id = l.song_id and counted.plays <> l.plays`,
  );
}
