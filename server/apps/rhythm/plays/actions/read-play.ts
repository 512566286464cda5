import { action } from '../../../../kernel/action/action.ts';
import { Id, strict } from '../../../../kernel/action/schema.ts';
import { self } from '../../../../kernel/action/self.ts';
import { playUnknown } from '../faults.ts';
import { READ_LIMIT } from '../limits.ts';
import { unpackLog } from '../rules/log.ts';
import { PlayWithLog } from '../schemas.ts';
import { findOwnPlay } from '../store.ts';
import { viewPlay } from '../view.ts';

/** One of one's own plays with its input log. */
export const readPlay = action({
  operation: 'rhythm.plays.readPlay',
  summary: 'Read one of your plays with its log',
  method: 'GET',
  path: '/rhythm/plays/:playId',
  permission: 'guest',
  limit: READ_LIMIT,
  params: strict({ playId: Id }),
  output: PlayWithLog,
  faults: [playUnknown],
  async run(ctx, { playId }) {
    const row = await findOwnPlay(ctx.db, self(ctx), playId);
    if (!row) throw playUnknown();
    return { ...viewPlay(row), log: row.log && unpackLog(row.log) };
  },
});
