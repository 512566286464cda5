import { action } from '../../../../kernel/action/action.ts';
import { Id, strict } from '../../../../kernel/action/schema.ts';
import { readPeople } from '../../../../capabilities/identity/profiles/index.ts';
import { replayNone, replayUnknown } from '../faults.ts';
import { READ_LIMIT } from '../limits.ts';
import { unpackLog } from '../rules/log.ts';
import { Replay } from '../schemas.ts';
import { findPlay } from '../store/rulings.ts';
import { viewPlay } from '../view.ts';
import { mayWatch } from '../watching.ts';

/**
 * A play to watch. A log never changes, but who may see it does (a void, a better score), so that the
 * answer is to be asked for again: whoever has it is told that nothing changed, and sent nothing.
 */
export const readReplay = action({
  operation: 'rhythm.plays.readReplay',
  summary: 'Read a play to watch it',
  description:
    'Its input log and what it was judged by: the chart in `chartVersion`, with `modifiers` and, of `rules` 1, without a gauge. Everybody may watch what stands on a board, of whatever period; the other plays are for their players and for curators.',
  method: 'GET',
  path: '/rhythm/plays/:playId/replay',
  permission: 'anyone',
  limit: READ_LIMIT,
  params: strict({ playId: Id }),
  output: Replay,
  faults: [replayUnknown, replayNone],
  async run(ctx, { playId }) {
    const row = await findPlay(ctx.db, playId);
    if (!row) throw replayUnknown();
    const [allowed, people] = await Promise.all([
      mayWatch(ctx, row),
      readPeople(ctx, [row.player_id]),
    ]);
    if (!allowed) throw replayUnknown();
    if (!row.log) throw replayNone();
    const { flags: _flags, ruling: _ruling, ...shown } = viewPlay(row);
    const player = people.get(row.player_id) ?? { id: row.player_id, name: '', hue: 0 };
    return { ...shown, player, log: unpackLog(row.log) };
  },
});
