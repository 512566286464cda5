import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openMadang, type Madang, type TestPerson } from '../../../testing/madang.ts';
import { playOf, readChart, submit } from '../../../testing/plays.ts';
import { LANGUAGES, SORTS, usualDirection, type Sort } from './listing.ts';
import { countPlays } from './jobs/count-plays.ts';

let madang: Madang;
let player: TestPerson;
beforeAll(async () => {
  madang = await openMadang();
  await write(
    TITLES.flatMap((title, n) => [songOf(`twin-${n}`, title), songOf(`two-${n}`, title)]),
  );
  player = await madang.person();
  for (const [chartId, missRate] of [
    ['arirang_0', 0.1],
    ['canon-in-d_1', 0],
    ['minuet-in-g_0', 0.2],
  ] as const) {
    const chart = await readChart(player, chartId);
    await submit(player, playOf(chart, 'easy', { spreadMs: 40, missRate }));
  }
  await countPlays.run(madang.house.context('test'), {});
});
afterAll(() => madang.close());

/** What the tests look at in a listed song. */
interface Listed {
  id: string;
  title: { ko: string; en: string };
  artist: string;
  bpm: number;
  lengthMs: number;
  charts: {
    id: string;
    level: number;
    difficulty: number;
    modes: Record<'easy' | 'hard', { plays: number; mine: { score: number } | null }>;
  }[];
}

const TITLES = [
  { ko: '달빛', en: 'Clair de lune', artist: 'Claude Debussy' },
  { ko: '달빛 산책', en: 'Moonlight Walk', artist: 'Été' },
  { ko: '빛달', en: '100% Light_Moon', artist: 'A\\B' },
  { ko: 'Zebra', en: 'zebra', artist: 'été' },
  { ko: '여름밤', en: 'apple', artist: 'Claude' },
];

function songOf(id: string, { ko, en, artist }: (typeof TITLES)[number]) {
  return { id, ko, en, artist };
}

/** Writes songs with one chart each beside what ships; many of them alike in all but their ids. */
async function write(songs: ReturnType<typeof songOf>[]): Promise<void> {
  const { writer } = madang.house.ground.database;
  const texts = (name: 'id' | 'ko' | 'en' | 'artist') => songs.map((song) => song[name]);
  await writer.change(
    `insert into rhythm.song (id, title_ko, title_en, artist, source, bpm, length_ms, preview_from_ms,
       preview_to_ms, locked, music, revision, added_at)
     select id, ko, en, artist, 'test', 120.5, 60000, 0, 1000, false, '{}', '', '2026-01-01'
     from unnest($1::text[], $2::text[], $3::text[], $4::text[]) as t(id, ko, en, artist)`,
    [texts('id'), texts('ko'), texts('en'), texts('artist')],
  );
  await writer.change(
    `insert into rhythm.chart (id, song_id, difficulty, level, key_count, note_count, version)
     select id || '_1', id, 1, 7, 4, 100, 1 from unnest($1::text[]) id`,
    [texts('id')],
  );
}

/** All pages of a list, one after another. */
async function walk(query: string, limit: number, meanwhile?: () => Promise<void>) {
  const found: Listed[] = [];
  let total: number | null = null;
  for (let cursor: string | null = ''; cursor !== null;) {
    const at = `/api/rhythm/songs?limit=${limit}&${query}${cursor && `&cursor=${cursor}`}`;
    const { status, body } = await player.get(at);
    expect(status, at).toBe(200);
    if (cursor === '') ({ total } = body);
    else expect(body.total).toBeNull();
    found.push(...body.items);
    cursor = body.next;
    await meanwhile?.();
  }
  return { found, total };
}

const idsOf = (songs: { id: string }[]) => songs.map(({ id }) => id);

/** What the house orders texts by, said once more. */
function keyOf(text: string): string {
  const bare = text.normalize('NFD').replaceAll(/[\u0300-\u036f]/g, '');
  return bare.normalize('NFC').toLowerCase().slice(0, 24);
}

function titleKey({ title }: Listed, language: 'ko' | 'en'): string {
  const key = keyOf(title[language]);
  return language === 'ko' && /^[가-힣]/.test(key) ? ` ${key}` : key;
}

const sum = (numbers: number[]) => numbers.reduce((all, one) => all + one, 0);
const bestOf = ({ charts }: Listed) =>
  Math.max(...charts.map(({ modes }) => modes.easy.mine?.score ?? -1));

/** What a song is ordered by, going up from what stands first. */
const KEYS: Record<
  Exclude<Sort, 'added'>,
  (song: Listed, language: 'ko' | 'en') => string | number
> = {
  title: titleKey,
  artist: ({ artist }) => keyOf(artist),
  easiest: ({ charts }) => Math.min(...charts.map(({ level }) => level)),
  hardest: ({ charts }) => -Math.max(...charts.map(({ level }) => level)),
  bpm: ({ bpm }) => bpm,
  length: ({ lengthMs }) => lengthMs,
  plays: ({ charts }) => -sum(charts.map(({ modes }) => modes.easy.plays + modes.hard.plays)),
  score: (song) => -bestOf(song),
};

describe('rhythm.songs.listSongs in an order', () => {
  test('pages through the whole catalogue as a plain sort has it, whatever the size of a page', async () => {
    const all = (await walk('sort=title', 100)).found;
    const orders = fc.record({
      sort: fc.constantFrom(...SORTS.filter((sort) => sort !== 'added')),
      direction: fc.constantFrom('asc', 'desc'),
      language: fc.constantFrom(...LANGUAGES),
      limit: fc.integer({ min: 1, max: 9 }),
    });
    await fc.assert(
      fc.asyncProperty(orders, async ({ sort, direction, language, limit }) => {
        const order = `sort=${sort}&direction=${direction}&language=${language}&mode=easy`;
        const { found, total } = await walk(order, limit);
        const columns = (song: Listed) =>
          [KEYS[sort](song, language), titleKey(song, language), song.id] as const;
        const sorted = all.toSorted((a, b) => compare(columns(a), columns(b)));
        const wanted = direction === usualDirection(sort) ? sorted : sorted.toReversed();
        expect(idsOf(found), `${order}&limit=${limit}`).toEqual(idsOf(wanted));
        expect(total).toBe(all.length);
      }),
      { numRuns: 40 },
    );
  });

  test('misses and doubles none of the songs that were there when others come meanwhile', async () => {
    let count = 0;
    for (const sort of SORTS) {
      const before = idsOf((await walk(`sort=${sort}`, 100)).found);
      const { found } = await walk(`sort=${sort}`, 5, async () => {
        const ko = ['가', '달빛', '힣', 'zz'][count % 4] ?? '';
        await write([songOf(`late-${count++}`, { ko, en: ko, artist: ko })]);
      });
      const ids = idsOf(found);
      expect(new Set(ids).size, sort).toBe(ids.length);
      expect(
        ids.filter((id) => before.includes(id)),
        sort,
      ).toEqual(before);
    }
  });

  test('a cursor goes on in its own order only', async () => {
    const { body } = await player.get('/api/rhythm/songs?limit=2&sort=bpm');
    for (const other of ['sort=length', 'sort=bpm&direction=desc', 'sort=bpm&language=en']) {
      const answer = await player.get(`/api/rhythm/songs?limit=2&${other}&cursor=${body.next}`);
      expect(answer, other).toMatchObject({ status: 422, body: { code: 'house.input_wrong' } });
    }
    const forged = Buffer.from('["length","ko","asc",1.5,"",""]').toString('base64url');
    const answer = await player.get(`/api/rhythm/songs?sort=length&cursor=${forged}`);
    expect(answer.status).toBe(422);
  });

  test('an outsider has the same songs, with nobody’s scores', async () => {
    const { body } = await madang.nobody.get('/api/rhythm/songs?sort=score&state=unplayed&limit=3');
    const plain = await madang.nobody.get('/api/rhythm/songs?sort=title&limit=3');
    expect(body.items).toEqual(plain.body.items);
    const played = await madang.nobody.get('/api/rhythm/songs?state=played');
    expect(played.body).toEqual({ items: [], next: null, total: 0 });
  });
});

function compare(a: readonly (string | number)[], b: readonly (string | number)[]): number {
  for (const [place, key] of a.entries()) {
    const other = b[place] ?? '';
    if (key !== other) return key < other ? -1 : 1;
  }
  return 0;
}

describe('rhythm.songs.listSongs with a search', () => {
  const twins = (...numbers: number[]) => numbers.flatMap((n) => [`twin-${n}`, `two-${n}`]);

  test.each([
    ['달빛', ['moonlit-porch', ...twins(0, 1)]],
    ['달빛'.normalize('NFD'), ['moonlit-porch', ...twins(0, 1)]],
    ['빛달', twins(2)],
    ['여', twins(4)],
    ['LUNE', twins(0)],
    ['debussy 달빛', twins(0)],
    ['ete', twins(1, 3)],
    ['100%', twins(2)],
    ['ht_m', twins(2)],
    ['a\\b', twins(2)],
    ['빛달 lune', []],
    ['nothing like it', []],
  ])('%s finds %j', async (text, ids) => {
    const fitting = `q=${encodeURIComponent(text)}`;
    const { found, total } = await walk(`${fitting}&sort=title`, 2);
    const known = idsOf(found).filter((id) => !id.startsWith('late-'));
    expect(known.toSorted()).toEqual(ids.toSorted());
    expect(total).toBe(found.length);
  });

  test('blanks and a NUL find everything, and too much is refused', async () => {
    const { body } = await player.get('/api/rhythm/songs?limit=1');
    for (const blank of ['%20%20', '%00', '']) {
      expect((await player.get(`/api/rhythm/songs?limit=1&q=${blank}`)).body).toEqual(body);
    }
    const long = await player.get(`/api/rhythm/songs?q=${'x'.repeat(101)}`);
    expect(long).toMatchObject({ status: 422, body: { code: 'house.input_wrong' } });
  });
});

describe('rhythm.songs.listSongs with filters', () => {
  test('by level and slot asks for one chart that has both', async () => {
    const all = (await walk('', 100)).found;
    const fit = (test: (chart: Listed['charts'][number]) => boolean) =>
      idsOf(all.filter(({ charts }) => charts.some(test)));
    const cases: [string, (chart: Listed['charts'][number]) => boolean][] = [
      ['levelMin=5', ({ level }) => level >= 5],
      ['levelMax=3', ({ level }) => level <= 3],
      ['levelMin=4&levelMax=7', ({ level }) => level >= 4 && level <= 7],
      ['levelMin=7&levelMax=4', () => false],
      ['difficulty=1', ({ difficulty }) => difficulty === 1],
      ['difficulty=0&levelMin=7', ({ difficulty, level }) => difficulty === 0 && level >= 7],
      ['difficulty=99', () => false],
    ];
    for (const [query, test] of cases) {
      expect(idsOf((await walk(query, 7)).found), query).toEqual(fit(test));
    }
  });

  test('by what one has reached, in one mode and on the charts that fit', async () => {
    const ids = async (query: string) => idsOf((await walk(query, 4)).found).toSorted();
    const all = await ids('');
    const played = ['arirang', 'canon-in-d', 'minuet-in-g'];
    expect(await ids('state=played')).toEqual(played);
    expect(await ids('state=unplayed')).toEqual(all.filter((id) => !played.includes(id)));
    expect(await ids('state=played&mode=hard')).toEqual([]);
    expect(await ids('state=played&difficulty=0')).toEqual(['arirang', 'minuet-in-g']);
    expect(await ids('state=unplayed&difficulty=0')).toContain('canon-in-d');
    expect(await ids('state=full-combo')).toEqual(['canon-in-d']);
    const cleared = await ids('state=cleared');
    expect(cleared).toContain('canon-in-d');
    expect(await ids('locked=true')).not.toContain('arirang');
  });

  test('a song that is taken out is listed no more, and one put back is again', async () => {
    const { writer } = madang.house.ground.database;
    const count = async () => (await player.get('/api/rhythm/songs?limit=1')).body.total as number;
    const before = await count();
    await writer.change(`update rhythm.song set retired_at = now() where id = 'twin-0'`);
    expect(await count()).toBe(before - 1);
    await writer.change(`update rhythm.song set retired_at = null where id = 'twin-0'`);
    expect(await count()).toBe(before);
  });
});

test('the list’s own rows are what a plain count makes of songs, charts and boards', async () => {
  const { writer } = madang.house.ground.database;
  const read = () => writer.rows<object>('select * from rhythm.listed_song order by song_id');
  const kept = await read();
  await writer.change('delete from rhythm.listed_song');
  await writer.rows('select rhythm.list_songs(array(select id from rhythm.song))');
  await countPlays.run(madang.house.context('test'), {});
  expect(await read()).toEqual(kept);
});

test('rhythm.songs.nameCharts names charts, also of songs that were taken out', async () => {
  const { writer } = madang.house.ground.database;
  await writer.change(`update rhythm.song set retired_at = now() where id = 'two-0'`);
  const path = '/api/rhythm/songs/charts/names?ids=';
  const { body } = await madang.nobody.get(`${path}two-0_1,arirang_0,nobody-knows_0`);
  expect(body.items.toSorted((a: Listed, b: Listed) => a.id.localeCompare(b.id))).toEqual([
    expect.objectContaining({ id: 'arirang_0', songId: 'arirang', difficulty: 0 }),
    {
      id: 'two-0_1',
      songId: 'two-0',
      title: { ko: '달빛', en: 'Clair de lune' },
      difficulty: 1,
      level: 7,
    },
  ]);
  const many = await madang.nobody.get(path + Array(101).fill('arirang_0').join(','));
  expect(many).toMatchObject({ status: 422, body: { code: 'house.input_wrong' } });
});
