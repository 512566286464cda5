import { announce } from '../../../../capabilities/programs/webhooks/index.ts';
import { listener } from '../../../../kernel/events/event.ts';
import { readPeople } from '../../../../capabilities/identity/profiles/index.ts';
import { recordSet } from '../settle.ts';

/** What programs outside are told of a record. */
export const RECORD_SET = {
  kind: 'rhythm.record.set',
  says: 'a player set a new personal best on a verified board',
};

/** When somebody sets a record, programs outside are told who asked for it. */
export const onRecordSet = listener({
  name: 'rhythm.scoreboard.onRecordSet',
  on: recordSet,
  async run(ctx, { playerId, ...record }, { id, at }) {
    const player = (await readPeople(ctx, [playerId])).get(playerId) ?? null;
    const data = { player, ...record };
    await announce(ctx, { kind: RECORD_SET.kind, eventId: id, at, personId: playerId, data });
  },
});
