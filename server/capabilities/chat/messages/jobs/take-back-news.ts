import { job } from '../../../../kernel/jobs/job.ts';
import { takeBackFrom, takeBackOf } from '../take-back.ts';

/** Which news is not true any more: of one message, or all that one person was told of a room. */
export interface Untrue {
  roomId: string;
  seq?: number;
  personId?: string;
}

/**
 * Takes back what people were told of what was changed, or of a room they are in no more. Apart from the
 * change, which holds the room: who tells news waits for the room in the end.
 */
export const takeBackNews = job<Untrue>({
  name: 'chat.messages.takeBackNews',
  says: 'takes back news of messages that say something else now, and of rooms that were left',
  async run(ctx, { roomId, seq, personId }) {
    if (seq !== undefined) await takeBackOf(ctx, roomId, seq);
    if (personId !== undefined) await takeBackFrom(ctx, roomId, personId);
  },
});
