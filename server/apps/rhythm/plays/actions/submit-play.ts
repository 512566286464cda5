import { action } from '../../../../kernel/action/action.ts';
import { self } from '../../../../kernel/action/self.ts';
import { chartUnknown, readPattern } from '../../songs/index.ts';
import { desk, filePlays } from '../desk.ts';
import { claimWrong, logWrong, playEmpty, playIdTaken } from '../faults.ts';
import { digestOf } from '../judged-play.ts';
import { SUBMIT_BYTES_MAX, SUBMIT_LIMIT } from '../limits.ts';
import { PlayResult, Submission } from '../schemas.ts';
import { judgeSubmission } from '../verdict.ts';

/** Answers by play, so that `wire` can tell a first submission from a retry. */
const retries = new WeakSet<object>();

/**
 * Takes in a finished play: judges its log, files it, settles the record, and tells the rank. A
 * retry of the same play is answered the same and counts nothing.
 */
export const submitPlay = action({
  operation: 'rhythm.plays.submitPlay',
  summary: 'Submit a finished play',
  description:
    'With `log` the server judges the input by the rules the player runs, and its score counts. With only `claim` the play is kept and shown on the unverified board. 200 instead of 201 when the play was known.',
  method: 'POST',
  path: '/rhythm/plays',
  permission: 'guest',
  limit: SUBMIT_LIMIT,
  bodyBytesMax: SUBMIT_BYTES_MAX,
  idempotent: true,
  body: Submission,
  output: PlayResult,
  status: 201,
  faults: [chartUnknown, logWrong, claimWrong, playEmpty, playIdTaken],
  async run(ctx, submission) {
    const playerId = self(ctx);
    const { chartId, chartVersion } = submission;
    const pattern = await readPattern(ctx, chartId, chartVersion);
    const verdict = judgeSubmission(submission, pattern);
    const digest = digestOf(submission, verdict);
    const play = { ctx, playedAt: ctx.now, playerId, submission, verdict, digest };
    // In a caller's transaction the play belongs to it; alone, it shares one with its neighbours.
    const filed = ctx.inTransaction ? (await filePlays([play]))[0] : await ctx.port(desk)(play);
    if (!filed) throw new Error('the desk lost a play');
    if ('refused' in filed) throw filed.refused;
    if (filed.known) retries.add(filed.result);
    return filed.result;
  },
  wire(result, wire) {
    if (retries.has(result)) wire.status(200);
    return result;
  },
});
