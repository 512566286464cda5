import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Context } from '../../../kernel/context/context.ts';
import { openMadang, type Madang } from '../../../testing/madang.ts';
import { seeded } from '../../../testing/plays.ts';
import {
  listCharts,
  modifiedPattern,
  NO_MODIFIERS,
  parseModifiers,
  readPattern,
  type Modifiers,
} from '../songs/index.ts';
import { filePlays } from './desk.ts';
import { digestOf, type JudgedPlay } from './judged-play.ts';
import { judge } from './rules/judge.ts';
import { unpackLog } from './rules/log.ts';
import { humanLog } from './rules/play-log.ts';
import type { PlayRow } from './store.ts';
import { judgeSubmission } from './verdict.ts';

const MODES = ['easy', 'hard'] as const;
const MODIFIERS: Modifiers[] = [
  NO_MODIFIERS,
  { speed: 75, mirror: true, noFail: false },
  { speed: 125, mirror: false, noFail: false },
  { speed: 150, mirror: true, noFail: true },
  { speed: 100, mirror: true, noFail: true },
];
/** Good, middling, and so bad that the gauge runs empty where it may. */
const SKILLS = [
  { spreadMs: 14, missRate: 0.01 },
  { spreadMs: 40, missRate: 0.2 },
  { spreadMs: 60, missRate: 0.95 },
];

let madang: Madang;
beforeAll(async () => {
  madang = await openMadang();
});
afterAll(() => madang.close());

async function playsOf(ctx: Context, chart: { id: string; version: number }) {
  const pattern = await readPattern(ctx, chart.id, chart.version);
  return MODES.flatMap((mode) =>
    MODIFIERS.flatMap((modifiers) =>
      SKILLS.map((skill, i): JudgedPlay => {
        const played = modifiedPattern(pattern, modifiers);
        const log = humanLog(played, seeded(i + 1), skill);
        const submission = {
          id: ctx.newId(),
          chartId: chart.id,
          chartVersion: chart.version,
          mode,
          modifiers,
          log,
        };
        const verdict = judgeSubmission(submission, pattern);
        const digest = digestOf(submission, verdict);
        return { ctx, playedAt: ctx.now, playerId: PLAYER, submission, verdict, digest };
      }),
    ),
  );
}

const PLAYER = '00000000-0000-4000-8000-000000000001';

test('judged again from its kept log, every play has the score that is stored, for each chart, mode and modifier', async () => {
  const ctx = madang.house.context('test');
  const charts = await listCharts(ctx);
  expect(charts.length).toBeGreaterThanOrEqual(41);
  for (const chart of charts) await filePlays(await playsOf(ctx, chart));
  const rows = await madang.house.ground.database.writer.rows<PlayRow & { log: Buffer }>(
    'select * from rhythm.play',
  );
  expect(rows).toHaveLength(charts.length * MODES.length * MODIFIERS.length * SKILLS.length);
  for (const row of rows) {
    const modifiers = parseModifiers(row.modifiers) ?? expect.fail(row.modifiers);
    const chart = await readPattern(ctx, row.chart_id, row.chart_version);
    const judged = judge(
      modifiedPattern(chart, modifiers),
      row.mode,
      unpackLog(row.log),
      modifiers,
    );
    expect(judged).toMatchObject({
      score: row.score,
      counts: { arts: row.arts, fine: row.fine, near: row.near, miss: row.miss },
      maxCombo: row.max_combo,
      early: row.early,
      late: row.late,
      failedAtMs: row.failed_at_ms,
      cleared: row.cleared,
      fullCombo: row.full_combo,
      allArts: row.all_arts,
    });
  }
  const failed = rows.filter((row) => row.failed_at_ms !== null);
  expect(failed.length).toBeGreaterThan(charts.length);
  expect(failed.filter((row) => row.modifiers.includes('no-fail'))).toEqual([]);
}, 120_000);
