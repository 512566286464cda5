import { listener } from '../../../../kernel/events/event.ts';
import { signedIn } from '../../sessions/index.ts';
import { isHere, note, seenFrom } from '../note.ts';
import { deviceMark } from '../device-mark.ts';
import { meetDevice } from '../store.ts';

/** When somebody signs in it is noted, and on a device they never used the person is told by letter. */
export const onSignedIn = listener({
  name: 'identity.security.onSignedIn',
  on: signedIn,
  async run(ctx, { personId, sessionId, client }, facts) {
    if (!(await isHere(ctx, personId))) return;
    const seen = await seenFrom(ctx, facts);
    const country = seen.place?.country ?? null;
    const mark = deviceMark({ client, device: seen.device ?? '', country });
    // The house signs people in only where it makes samples.
    const isNew = facts.origin !== null && (await meetDevice(ctx.db, personId, mark, facts.at));
    const kind = isNew ? 'signed_in_new_device' : 'signed_in';
    await note(ctx, { kind, personId, sessionId }, facts, seen);
  },
});
