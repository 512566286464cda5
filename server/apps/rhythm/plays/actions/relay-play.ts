import { action } from '../../../../kernel/action/action.ts';
import { Id, strict } from '../../../../kernel/action/schema.ts';
import { personUnknown, readPeople } from '../../../../capabilities/identity/profiles/index.ts';
import { RELAY_LIMIT, SUBMIT_BYTES_MAX } from '../limits.ts';
import { PlayResult, Submission } from '../schemas.ts';
import { isRetry, refusals, takeIn } from '../take-in.ts';

/**
 * Takes in a play that a dedicated server of the game had its player play: judged like any other, by its
 * log. The server answers for who played it.
 */
export const relayPlay = action({
  operation: 'rhythm.plays.relayPlay',
  summary: 'Submit a finished play of one of your players, as a dedicated server',
  description:
    'As `rhythm.plays.submitPlay`, with the player named, and a service token instead of theirs.',
  method: 'POST',
  path: '/rhythm/plays/relayed',
  permission: 'program',
  limit: RELAY_LIMIT,
  bodyBytesMax: SUBMIT_BYTES_MAX,
  idempotent: true,
  body: strict({ playerId: Id, ...Submission.properties }),
  output: PlayResult,
  status: 201,
  faults: [personUnknown, ...refusals],
  async run(ctx, { playerId, ...submission }) {
    const people = await readPeople(ctx, [playerId]);
    if (!people.has(playerId)) throw personUnknown();
    return takeIn(ctx, playerId, submission);
  },
  wire(result, wire) {
    if (isRetry(result)) wire.status(200);
    return result;
  },
});
