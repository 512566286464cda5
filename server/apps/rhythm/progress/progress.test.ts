import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openMadang, type Madang, type TestPerson } from '../../../testing/madang.ts';
import { playOf, readChart, submit, type ReadChart } from '../../../testing/plays.ts';
import { judge } from '../plays/rules/judge.ts';

const PROGRESS = '/api/rhythm/progress';

let madang: Madang;
let chart: ReadChart;
let other: ReadChart;
beforeAll(async () => {
  madang = await openMadang();
  chart = await readChart(madang.nobody, 'arirang_1');
  other = await readChart(madang.nobody, 'canon-in-d_0');
});
afterAll(() => madang.close());

/** Mean and deviation of errors, to a tenth. */
function timingOf(errorsMs: number[]) {
  const mean = errorsMs.reduce((sum, errorMs) => sum + errorMs, 0) / errorsMs.length;
  const squares = errorsMs.reduce((sum, errorMs) => sum + (errorMs - mean) ** 2, 0);
  return {
    meanMs: expect.closeTo(mean, 1),
    spreadMs: expect.closeTo(Math.sqrt(squares / errorsMs.length), 1),
  };
}

/** Lets somebody play, and tells what a judge says of it. */
async function play(player: TestPerson, of: ReadChart, mode: 'easy' | 'hard', seed: number) {
  const submission = playOf(of, mode, { seed, spreadMs: 25 });
  const { body } = await submit(player, submission);
  const judged = judge(of, mode, submission.log);
  return { id: submission.id, body, judged };
}

describe('rhythm.progress.listAttempts', () => {
  test('lists attempts at one chart in one mode, the last first, with their timing', async () => {
    const player = await madang.person();
    const played = [];
    for (let seed = 1; seed <= 5; seed++) {
      played.unshift(await play(player, chart, 'hard', seed));
      await play(player, chart, 'easy', seed);
      await play(player, other, 'hard', seed);
      madang.clock.advance({ minutes: 4 });
    }
    const path = `${PROGRESS}/charts/arirang_1/hard`;
    const first = (await player.get(`${path}?limit=3`)).body;
    const rest = (await player.get(`${path}?limit=3&cursor=${first.next}`)).body;
    expect(rest.next).toBeNull();
    const items = [...first.items, ...rest.items];
    expect(items).toMatchObject(
      played.map(({ id, body, judged }) => ({
        id,
        modifiers: '',
        score: judged.score,
        early: judged.early,
        late: judged.late,
        verified: true,
        newRecord: body.newRecord,
        playedAt: body.play.playedAt,
        ...timingOf(judged.errorsMs),
      })),
    );
    expect(items.every(({ spreadMs }) => spreadMs > 5)).toBe(true);
  });

  test('a play of before timing was kept gets it from its log', async () => {
    const player = await madang.person();
    const path = `${PROGRESS}/charts/arirang_1/hard`;
    for (let seed = 1; seed <= 3; seed++) await play(player, chart, 'hard', seed);
    const before = (await player.get(path)).body;
    await madang.house.ground.database.writer.change(
      'update rhythm.play set hits = null, error_sum_ms = null, error_squares_ms2 = null',
    );
    expect((await player.get(path)).body.items[0].meanMs).toBeNull();
    const ctx = madang.house.context('test');
    await ctx.later({ name: 'rhythm.plays.sumTimings' }, {});
    await madang.work();
    expect((await player.get(path)).body).toEqual(before);
  });

  test('an attempt that is only claimed has no timing', async () => {
    const player = await madang.person();
    const { log: _log, ...submission } = playOf(chart, 'hard');
    const counts = { arts: 80, fine: 10, near: 0, miss: 0 };
    const badges = { cleared: true, fullCombo: true, allArts: false };
    const claim = { score: 9_000_000, counts, maxCombo: 90, early: 4, late: 6, ...badges };
    await submit(player, { ...submission, claim });
    const { body } = await player.get(`${PROGRESS}/charts/arirang_1/hard`);
    expect(body.items).toMatchObject([{ verified: false, meanMs: null, spreadMs: null, late: 6 }]);
  });

  test('walks one index and no more than the page', async () => {
    const { reader } = madang.house.ground.database;
    const [text] = await madang
      .statements(async () => {
        await (await madang.person()).get(`${PROGRESS}/charts/arirang_1/hard`);
      })
      .then((sent) => sent.filter((each) => each.includes('rhythm.play ')));
    const plan = await reader.rows<{ 'QUERY PLAN': string }>(
      `explain (costs off) ${text?.replace('$1', `'${crypto.randomUUID()}'`).replace('$2', `'a_0'`).replace('$3', `'easy'`).replace('$4', '5')}`,
    );
    const lines = plan.map((row) => row['QUERY PLAN']).join('\n');
    expect(lines).toContain('play_player_chart');
    expect(lines).not.toContain('Sort');
  });
});

describe('rhythm.progress.listDays', () => {
  test('adds up each day of the own zone: plays, minutes, judgements, timing', async () => {
    const player = await madang.person();
    await player.patch('/api/identity/profiles/me', { zone: 'America/New_York' });
    const days: Record<string, Awaited<ReturnType<typeof play>>[]> = {};
    const today = () =>
      new Intl.DateTimeFormat('en-CA', { timeZone: 'America/New_York' }).format(madang.clock.now());
    for (const [of, mode, hours] of [
      [chart, 'hard', 2],
      [other, 'easy', 0],
      [chart, 'easy', 30],
      [other, 'hard', 5],
    ] as const) {
      madang.clock.advance({ hours });
      (days[today()] ??= []).push(await play(player, of, mode, hours + 1));
    }
    const { items, next } = (await player.get(`${PROGRESS}/days`)).body;
    expect(next).toBeNull();
    const lengths = { arirang_1: chart.lengthMs, 'canon-in-d_0': other.lengthMs };
    const wanted = Object.entries(days)
      .toSorted(([a], [b]) => (a < b ? 1 : -1))
      .map(([day, played]) => {
        const errorsMs = played.flatMap(({ judged }) => judged.errorsMs);
        const playedMs = played.reduce(
          (sum, { body }) => sum + lengths[body.play.chartId as keyof typeof lengths],
          0,
        );
        return {
          day,
          plays: played.length,
          counts: { arts: played.reduce((sum, { judged }) => sum + judged.counts.arts, 0) },
          late: played.reduce((sum, { judged }) => sum + judged.late, 0),
          minutes: expect.closeTo(playedMs / 60_000, 0),
          ...timingOf(errorsMs),
        };
      });
    expect(items).toMatchObject(wanted);
  });

  test('pages by days of the calendar and leaps over those without a play', async () => {
    const player = await madang.person();
    const seen: string[] = [];
    for (const days of [0, 40, 3, 400]) {
      madang.clock.advance({ days });
      await play(player, chart, 'easy', days + 1);
    }
    const sizes: number[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const page = (await player.get(`${PROGRESS}/days?days=7${cursor ? `&cursor=${cursor}` : ''}`))
        .body as { items: { day: string }[]; next: string | null };
      sizes.push(page.items.length);
      seen.push(...page.items.map(({ day }) => day));
      cursor = page.next;
    }
    expect(sizes).toEqual([1, 2, 1]);
    expect(seen).toEqual(seen.toSorted().toReversed());
  });

  test('who has not played has no day', async () => {
    const player = await madang.person();
    expect((await player.get(`${PROGRESS}/days`)).body).toEqual({ items: [], next: null });
  });

  test('takes three statements, however many days', async () => {
    const player = await madang.person();
    await play(player, chart, 'easy', 1);
    const sent = await madang.statements(() => player.get(`${PROGRESS}/days`));
    expect(sent).toHaveLength(3);
  });

  test('a made-up cursor is refused or finds nothing', async () => {
    const player = await madang.person();
    const pack = (key: unknown) => Buffer.from(JSON.stringify(key)).toString('base64url');
    const statuses = [];
    for (const cursor of ['x', pack(['a']), pack([8.64e15])]) {
      statuses.push((await player.get(`${PROGRESS}/days?cursor=${cursor}`)).status);
    }
    expect(statuses).toEqual([422, 422, 200]);
  });
});
