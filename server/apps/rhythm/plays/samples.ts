import { samplePlayers } from '../../../capabilities/identity/accounts/index.ts';
import type { Context } from '../../../kernel/context/context.ts';
import { listCharts, readPattern, type ChartChoice, type ChartPattern } from '../songs/index.ts';
import { filePlays } from './desk.ts';
import { digestOf, type JudgedPlay } from './judged-play.ts';
import type { LogEntry } from './rules/log.ts';
import { humanLog } from './rules/play-log.ts';
import { hasPlays } from './store.ts';
import { judgeSubmission } from './verdict.ts';

/** How far back the sample plays reach. */
const DAYS = 30;
/** Charts that each sample player has tried, most of them easy ones. */
const CHARTS_EACH = 7;
/** The first of them are those whom visitors sign in as: they have a story to look at. */
const REGULARS = 4;
const REGULAR_PLAYS = 40;

/** Lets the sample people have played: boards with life in them, made by the real judge. */
export async function makeSamples(ctx: Context): Promise<void> {
  if (await hasPlays(ctx.db)) return;
  const charts = await listCharts(ctx);
  await ctx.transaction(async (ctx) => {
    const players = await samplePlayers(ctx);
    const plays: JudgedPlay[] = [];
    for (const [i, playerId] of players.entries()) {
      if (i < REGULARS) {
        plays.push(...(await storyOf(ctx, playerId, charts)));
        continue;
      }
      for (let round = 0; round < CHARTS_EACH; round++) {
        const luck = ctx.chance.fraction();
        const chart = charts[Math.floor(luck * luck * charts.length)];
        if (!chart) continue;
        const pattern = await readPattern(ctx, chart.id, chart.version);
        // Some are better than others, and everybody is worse at what is harder.
        const spreadMs = 20 + ((i * 5) % 45) + chart.level * 1.5;
        plays.push(samplePlay(ctx, playerId, { chart, pattern, spreadMs }));
      }
    }
    plays.sort((a, b) => a.playedAt.getTime() - b.playedAt.getTime());
    await filePlays(plays);
  });
}

/** Somebody who plays every few days: harder charts with time, steadier, and less late. */
async function storyOf(
  ctx: Context,
  playerId: string,
  charts: ChartChoice[],
): Promise<JudgedPlay[]> {
  const plays: JudgedPlay[] = [];
  for (let round = 0; round < REGULAR_PLAYS; round++) {
    const share = round / REGULAR_PLAYS;
    const reach = Math.ceil(charts.length * (0.15 + 0.55 * share));
    const chart = charts[Math.floor(ctx.chance.fraction() * reach)];
    if (!chart) continue;
    const pattern = await readPattern(ctx, chart.id, chart.version);
    const spreadMs = 52 - 26 * share + chart.level;
    const daysAgo = DAYS * (1 - share) * (0.98 + 0.02 * ctx.chance.fraction());
    const lateMs = Math.round(20 - 16 * share);
    plays.push(samplePlay(ctx, playerId, { chart, pattern, spreadMs, lateMs, daysAgo }));
  }
  return plays;
}

interface Attempt {
  chart: { id: string; version: number };
  pattern: ChartPattern;
  spreadMs: number;
  /** How late all of it is. */
  lateMs?: number;
  /** When it was; some time in the last {@link DAYS} unless said. */
  daysAgo?: number;
}

function samplePlay(
  ctx: Context,
  playerId: string,
  { chart, pattern, spreadMs, lateMs = 0, daysAgo }: Attempt,
): JudgedPlay {
  const { chance, now } = ctx;
  const random = () => chance.fraction();
  const submission = {
    id: ctx.newId(),
    chartId: chart.id,
    chartVersion: chart.version,
    mode: random() < 0.6 ? ('easy' as const) : ('hard' as const),
    log: humanLog(pattern, random, { spreadMs, missRate: 0.02 * random() }).map(
      ([atMs, key, down]): LogEntry => [atMs + lateMs, key, down],
    ),
  };
  const days = daysAgo ?? random() * DAYS;
  const playedAt = new Date(Math.floor(now.getTime() - days * 86_400_000));
  const verdict = judgeSubmission(submission, pattern);
  return { ctx, playedAt, playerId, submission, verdict, digest: digestOf(submission, verdict) };
}
