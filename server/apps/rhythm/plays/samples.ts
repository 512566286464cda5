import { samplePlayers } from '../../../capabilities/identity/accounts/index.ts';
import type { Context } from '../../../kernel/context/context.ts';
import { listCharts, readPattern, type ChartPattern } from '../songs/index.ts';
import { filePlays } from './desk.ts';
import { digestOf, type JudgedPlay } from './judged-play.ts';
import { humanLog } from './rules/play-log.ts';
import { hasPlays } from './store.ts';
import { judgeSubmission } from './verdict.ts';

/** How far back the sample plays reach. */
const DAYS = 30;
/** Charts that each sample player has tried, most of them easy ones. */
const CHARTS_EACH = 7;

/** Lets the sample people have played: boards with life in them, made by the real judge. */
export async function makeSamples(ctx: Context): Promise<void> {
  if (await hasPlays(ctx.db)) return;
  const charts = await listCharts(ctx);
  await ctx.transaction(async (ctx) => {
    const players = await samplePlayers(ctx);
    const plays: JudgedPlay[] = [];
    for (const [i, playerId] of players.entries()) {
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

interface Attempt {
  chart: { id: string; version: number };
  pattern: ChartPattern;
  spreadMs: number;
}

function samplePlay(
  ctx: Context,
  playerId: string,
  { chart, pattern, spreadMs }: Attempt,
): JudgedPlay {
  const { chance, now } = ctx;
  const random = () => chance.fraction();
  const submission = {
    id: ctx.newId(),
    chartId: chart.id,
    chartVersion: chart.version,
    mode: random() < 0.6 ? ('easy' as const) : ('hard' as const),
    log: humanLog(pattern, random, { spreadMs, missRate: 0.02 * random() }),
  };
  const playedAt = new Date(Math.floor(now.getTime() - random() * DAYS * 86_400_000));
  const verdict = judgeSubmission(submission, pattern);
  return { ctx, playedAt, playerId, submission, verdict, digest: digestOf(submission, verdict) };
}
