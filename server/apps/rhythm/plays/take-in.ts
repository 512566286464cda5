import type { Context } from '../../../kernel/context/context.ts';
import { chartLocked, refuseLocked } from '../memorial/index.ts';
import { chartUnknown, readPattern } from '../songs/index.ts';
import { desk, filePlays } from './desk.ts';
import { claimWrong, logWrong, playEmpty, playIdTaken, playVoid } from './faults.ts';
import { digestOf } from './judged-play.ts';
import type { PlayResult, Submission } from './schemas.ts';
import { judgeSubmission } from './verdict.ts';

/** What {@link takeIn} refuses with. */
export const refusals = [
  chartUnknown,
  chartLocked,
  logWrong,
  claimWrong,
  playEmpty,
  playIdTaken,
  playVoid,
];

/** Answers by play, so that a first submission is told from a retry. */
const retries = new WeakSet<object>();

/** Whether an answer of {@link takeIn} is that of a play that was known before. */
export function isRetry(result: PlayResult): boolean {
  return retries.has(result);
}

/**
 * Takes in a finished play of a player: judges it, files it and settles the record.
 * @throws what {@link refusals} lists
 */
export async function takeIn(
  ctx: Context,
  playerId: string,
  submission: Submission,
): Promise<PlayResult> {
  const { chartId, chartVersion } = submission;
  const pattern = await readPattern(ctx, chartId, chartVersion);
  await refuseLocked(ctx, playerId, submission);
  const verdict = judgeSubmission(submission, pattern);
  const digest = digestOf(submission, verdict);
  const play = { ctx, playedAt: ctx.now, playerId, submission, verdict, digest };
  // In a caller's transaction the play belongs to it; alone, it shares one with its neighbours.
  const filed = ctx.inTransaction ? (await filePlays([play]))[0] : await ctx.port(desk)(play);
  if (!filed) throw new Error('the desk lost a play');
  if ('refused' in filed) throw filed.refused;
  if (filed.known) retries.add(filed.result);
  return filed.result;
}
