import type { Context } from '../../../kernel/context/context.ts';
import { deviceName } from '../../identity/sessions/index.ts';
import { DEVICES_MAX } from './limits.ts';
import type { Subscription } from './schemas.ts';
import {
  dropSurplus,
  forgetDevice,
  lockDevice,
  insertDevice,
  refreshDevice,
  type DeviceRow,
} from './store/devices.ts';
import { addressHash, sealSubscription } from './subscription.ts';

/**
 * Keeps the browser of a person. What waited for whoever was signed in there before is gone with their
 * device: it never reaches the next person.
 */
export function keepDevice(
  ctx: Context,
  owner: { id: string; sessionId: string },
  subscription: Subscription,
): Promise<DeviceRow> {
  return ctx.transaction(async (ctx) => {
    const hash = addressHash(subscription);
    const found = await lockDevice(ctx.db, hash);
    const now = {
      session_id: owner.sessionId,
      name: deviceName(ctx.caller.agent),
      seen_at: ctx.now,
    };
    if (found?.person_id === owner.id) {
      const sealed = sealSubscription(ctx, found.id, subscription);
      const kept = await refreshDevice(ctx.db, { id: found.id, sealed, ...now });
      if (kept) return kept;
    }
    if (found) await forgetDevice(ctx.db, found.id);
    const id = ctx.newId();
    const sealed = sealSubscription(ctx, id, subscription);
    const service = new URL(subscription.endpoint).host;
    const row = { id, person_id: owner.id, sealed, service, made_at: ctx.now, ...now };
    const kept = await insertDevice(ctx.db, row, hash);
    await dropSurplus(ctx.db, owner.id, DEVICES_MAX);
    return kept;
  });
}
