import { action } from '../../../../kernel/action/action.ts';
import { self } from '../../../../kernel/action/self.ts';
import { SUBMIT_BYTES_MAX, SUBMIT_LIMIT } from '../limits.ts';
import { PlayResult, Submission } from '../schemas.ts';
import { isRetry, refusals, takeIn } from '../take-in.ts';

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
  faults: refusals,
  run: (ctx, submission) => takeIn(ctx, self(ctx), submission),
  wire(result, wire) {
    if (isRetry(result)) wire.status(200);
    return result;
  },
});
