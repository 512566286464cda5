import { listener } from '../../../../kernel/events/event.ts';
import { quietChanged } from '../../preferences/index.ts';
import { sendSoon } from '../pushing.ts';
import { unquieten } from '../store/devices.ts';

/** When quiet hours became others, what waits for the end of the old ones looks anew. */
export const onQuietChanged = listener({
  name: 'notifications.devices.onQuietChanged',
  on: quietChanged,
  async run(ctx, { personId }) {
    for (const deviceId of await unquieten(ctx.db, personId)) await sendSoon(ctx, deviceId);
  },
});
