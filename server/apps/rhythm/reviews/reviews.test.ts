import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openMadang, type Madang, type TestPerson } from '../../../testing/madang.ts';
import { oddPlayOf, playOf, readChart, submit, type ReadChart } from '../../../testing/plays.ts';

const CASES = '/api/rhythm/reviews/cases';
const BOARD = '/api/rhythm/scoreboard/boards/arirang_1/hard';

let madang: Madang;
let chart: ReadChart;
let curator: TestPerson;
beforeAll(async () => {
  madang = await openMadang();
  chart = await readChart(madang.nobody, 'arirang_1');
  curator = await madang.person('curator', '심사 위원');
});
afterAll(() => madang.close());

const decide = (play: { id: string }, decision: string, reason = '손이 열두 개', who = curator) =>
  who.post(`${CASES}/${play.id}/rulings`, { decision, reason });
const mine = async (who: TestPerson, query = '') => (await who.get(`${BOARD}/mine${query}`)).body;
const open = async (query = '') =>
  (await curator.get(`${CASES}${query}`)).body.items.map(
    ({ play }: { play: { id: string } }) => play.id,
  );
const toldOf = async (kind: string) => (await madang.told()).filter((name) => name === kind).length;

/** Somebody with an odd play, or one that is not. */
async function player(odd = true, seed = 1): Promise<[TestPerson, ReturnType<typeof playOf>]> {
  const person = await madang.person();
  const play = (odd ? oddPlayOf : playOf)(chart, 'hard', { seed });
  await submit(person, play);
  return [person, play];
}

const claim = {
  score: 9_990_000,
  counts: { arts: 80, fine: 1, near: 0, miss: 0 },
  maxCombo: 81,
  early: 0,
  late: 1,
  cleared: true,
  fullCombo: true,
  allArts: false,
};

describe('rhythm.reviews.listCases', () => {
  test('lists odd plays, the last first, with what is odd about them in figures', async () => {
    const [first, firstPlay] = await player();
    madang.clock.advance({ s: 1 });
    const [, secondPlay] = await player();
    await player(false);
    const { body } = await curator.get(`${CASES}?limit=2`);
    expect(body.items.map(({ play }: { play: { id: string } }) => play.id)).toEqual([
      secondPlay.id,
      firstPlay.id,
    ]);
    expect(body.items[1]).toMatchObject({
      player: { id: first.id, name: first.name },
      play: { flags: ['input_before_start'], verified: false, ruling: null },
      facts: [
        {
          code: 'input_before_start',
          measure: 'first_down_ms',
          found: -1500,
          limit: 0,
          atMs: -1500,
          key: 0,
          times: 1,
        },
      ],
    });
  });

  test('pages follow each other without a gap, and a flag chooses among them', async () => {
    for (let i = 0; i < 3; i++) {
      await player();
      if (i % 2 === 0) madang.clock.advance({ s: 1 });
    }
    const all = await open('?limit=50');
    const seen: string[] = [];
    for (let next: string | null = ''; next !== null;) {
      const cursor: string = next && `&cursor=${next}`;
      const { body } = await curator.get(`${CASES}?limit=2${cursor}`);
      seen.push(...body.items.map(({ play }: { play: { id: string } }) => play.id));
      next = body.next;
    }
    expect(seen).toEqual(all);
    expect(await open('?flag=input_before_start&limit=50')).toEqual(all);
    expect(await open('?flag=impossible_rate')).toEqual([]);
  });

  test('mere claims are listed only when asked for', async () => {
    const { log: _log, ...play } = { ...playOf(chart, 'hard'), claim };
    await submit(await madang.person(), play);
    expect(await open('?limit=50')).not.toContain(play.id);
    expect(await open('?flag=no_log')).toEqual([play.id]);
  });

  test('a claim that differs from its log says by how much', async () => {
    const play = { ...playOf(chart, 'hard'), claim };
    await submit(await madang.person(), play);
    const { body } = await curator.get(`${CASES}/${play.id}`);
    expect(body.facts).toMatchObject([
      { code: 'claim_differs', measure: 'claimed_score', found: claim.score },
      { code: 'claim_differs', measure: 'claimed_combo', found: claim.maxCombo },
    ]);
    expect(body.facts[0].limit).toBeLessThan(claim.score);
  });
});

describe('rhythm.reviews.readCase', () => {
  test('shows any play with its log and what was decided, the latest first', async () => {
    const [person, play] = await player(false);
    await decide(play, 'void', '첫 결정');
    madang.clock.advance({ s: 1 });
    await decide(play, 'undo', '잘못 봄');
    const { body } = await curator.get(`${CASES}/${play.id}`);
    expect(body).toMatchObject({ player: { id: person.id }, log: play.log, facts: [] });
    expect(body.rulings).toMatchObject([
      { decision: 'undo', reason: '잘못 봄', judge: { id: curator.id } },
      { decision: 'void', reason: '첫 결정', player: { id: person.id } },
    ]);
  });

  test('of a play that nobody made there is none', async () => {
    const none = { id: crypto.randomUUID() };
    const wanted = { status: 404, body: { code: 'rhythm.case_unknown' } };
    expect(await curator.get(`${CASES}/${none.id}`)).toMatchObject(wanted);
    expect(await decide(none, 'void')).toMatchObject(wanted);
  });
});

describe('rhythm.reviews.decideCase', () => {
  test('accept: it moves from the unverified to the verified boards of all periods', async () => {
    const [person, play] = await player();
    await madang.work();
    const before = await toldOf('rhythm.scoreboard.recordRevised');
    const { score } = (await person.get(`/api/rhythm/plays/${play.id}`)).body;
    for (const period of ['all', 'week', 'season']) {
      expect(await mine(person, `?kind=unverified&period=${period}`)).toMatchObject({
        record: { score, plays: 1 },
      });
    }
    expect(await decide(play, 'accept')).toMatchObject({ status: 201 });
    for (const period of ['all', 'week', 'season']) {
      expect(await mine(person, `?period=${period}`)).toMatchObject({
        rank: expect.any(Number),
        record: { score, plays: 1 },
      });
      const gone = await mine(person, `?kind=unverified&period=${period}`);
      expect(gone).toMatchObject({ rank: null, record: null });
    }
    expect(await open('?limit=50')).not.toContain(play.id);
    expect(await toldOf('rhythm.scoreboard.recordRevised')).toBe(before + 1);
  });

  test('void: it stands on no board, and its player reads why', async () => {
    const [person, play] = await player(false);
    const worse = playOf(chart, 'hard', { seed: 5, missRate: 0.4 });
    await submit(person, worse);
    const { total } = await mine(person);
    await decide(play, 'void', '대리 플레이');
    const { score } = (await person.get(`/api/rhythm/plays/${worse.id}`)).body;
    expect(await mine(person)).toMatchObject({ total, record: { score, plays: 1 } });
    expect((await person.get(`/api/rhythm/plays/${play.id}`)).body.ruling).toEqual({
      decision: 'void',
      reason: '대리 플레이',
      at: madang.clock.now().toISOString(),
    });
    await decide(worse, 'void');
    expect(await mine(person)).toMatchObject({ total: total - 1, rank: null, record: null });
    const retry = await person.post('/api/rhythm/plays', worse);
    expect(retry).toMatchObject({ status: 410, body: { code: 'rhythm.play_void' } });
  });

  test('undo: it stands where it stood, with the date it had', async () => {
    const [person, play] = await player(false);
    const [odd, oddPlay] = await player();
    await madang.work();
    const [before, oddBefore] = [await mine(person), await mine(odd, '?kind=unverified')];
    madang.clock.advance({ days: 30 });
    await decide(play, 'void');
    await decide(oddPlay, 'accept');
    await decide(play, 'undo', '본인 확인됨');
    await decide(oddPlay, 'undo', '다시 보니 이상함');
    expect(await mine(person)).toEqual(before);
    expect(await mine(odd, '?kind=unverified')).toEqual(oddBefore);
    expect(await mine(odd)).toMatchObject({ record: null });
    expect((await person.get(`/api/rhythm/plays/${play.id}`)).body.ruling).toBeNull();
    expect(await open('?limit=50')).toContain(oddPlay.id);
  });

  test('keep: it stays unverified and leaves the queue', async () => {
    const [person, play] = await player();
    const before = await mine(person, '?kind=unverified');
    const told = await toldOf('rhythm.scoreboard.recordRevised');
    await decide(play, 'keep');
    expect(await mine(person, '?kind=unverified')).toEqual(before);
    expect(await open('?limit=50')).not.toContain(play.id);
    expect(await toldOf('rhythm.scoreboard.recordRevised')).toBe(told);
  });

  test('a retry of an accepted play is answered with its verified record', async () => {
    const [person, play] = await player();
    await decide(play, 'accept');
    const retry = await submit(person, play);
    expect(retry).toMatchObject({
      status: 200,
      body: { play: { verified: true, ruling: { decision: 'accept' } }, record: { plays: 1 } },
    });
    expect(retry.body.rank).toBe((await mine(person)).rank);
  });

  test.each([
    ['accept', 'what is not odd', 'rhythm.case_not_odd'],
    ['keep', 'what is not odd', 'rhythm.case_not_odd'],
    ['accept', 'a claim', 'rhythm.case_unproven'],
    ['undo', 'what nobody decided', 'rhythm.case_open'],
    ['void', 'what somebody decided', 'rhythm.case_decided'],
  ])('cannot %s %s', async (decision, what, code) => {
    const [person, play] = await player(what === 'what somebody decided');
    if (what === 'what somebody decided') await decide(play, 'keep');
    const claimed = { ...playOf(chart, 'hard'), claim };
    if (what === 'a claim') await submit(person, claimed);
    const refused = await decide(what === 'a claim' ? claimed : play, decision);
    expect(refused).toMatchObject({ status: 409, body: { code } });
  });

  test('nobody decides about their own play', async () => {
    const play = oddPlayOf(chart, 'hard', { seed: 40 });
    await submit(curator, play);
    const refused = await decide(play, 'accept');
    expect(refused).toMatchObject({ status: 403, body: { code: 'rhythm.case_own' } });
    const other = await madang.person('administrator');
    expect(await decide(play, 'void', 'x', other)).toMatchObject({ status: 201 });
  });

  test.each(['', '   ', 'x'.repeat(501)])('a reason like %o is refused', async (reason) => {
    const [, play] = await player();
    expect((await decide(play, 'keep', reason)).status).toBe(422);
  });

  test('overtakings by a score that is void are forgotten', async () => {
    const board = await readChart(madang.nobody, 'arirang_0');
    const [low, high] = [await madang.person(), await madang.person()];
    await submit(high, playOf(board, 'hard', { spreadMs: 60, missRate: 0.2 }));
    await submit(low, playOf(board, 'hard', { spreadMs: 40 }));
    const passing = playOf(board, 'hard', { spreadMs: 10, missRate: 0 });
    await submit(high, passing);
    await madang.work();
    const overtakings = '/api/rhythm/rivals/overtakings';
    expect((await low.get(overtakings)).body.items).toHaveLength(1);
    await decide(passing, 'void');
    await madang.work();
    expect((await low.get(overtakings)).body.items).toEqual([]);
  });

  test('the live board of who watches is told to read anew', async () => {
    const said = await madang.overhear('rhythm/scoreboard/arirang_1/hard');
    const [, odd] = await player();
    await decide(odd, 'keep');
    expect(said).toEqual([]);
    await decide(odd, 'undo');
    await decide(odd, 'accept');
    expect(said).toEqual([{ kind: 'revised' }]);
  });
});

test('rhythm.reviews.listRulings lists who decided what and why, the latest first', async () => {
  const [person, play] = await player();
  madang.clock.advance({ s: 1 });
  const made = await decide(play, 'keep', '더 지켜봄');
  expect(made.body).toMatchObject({
    playId: play.id,
    player: { id: person.id },
    judge: { id: curator.id, name: '심사 위원' },
    decision: 'keep',
    reason: '더 지켜봄',
    at: madang.clock.now().toISOString(),
  });
  const rulings = '/api/rhythm/reviews/rulings';
  expect((await curator.get(`${rulings}?limit=1`)).body.items).toEqual([made.body]);
  expect((await curator.get(`${rulings}?playId=${play.id}`)).body).toEqual({
    items: [made.body],
    next: null,
  });
  const first = (await curator.get(`${rulings}?limit=2`)).body;
  const rest = (await curator.get(`${rulings}?limit=2&cursor=${first.next}`)).body;
  const all = (await curator.get(`${rulings}?limit=4`)).body;
  expect([...first.items, ...rest.items]).toEqual(all.items);
});
