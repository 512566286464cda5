import { action } from '../../../../kernel/action/action.ts';
import { whoAreYou } from '../../../../kernel/faults/catalogue.ts';
import { keepDevice } from '../keeping.ts';
import { deviceWrong } from '../faults.ts';
import { CHANGE_LIMIT } from '../limits.ts';
import { Device, Subscription } from '../schemas.ts';
import { inspectSubscription } from '../subscription.ts';
import { viewDevice } from '../view.ts';

/**
 * Lets a browser be told one's news. One browser is one device: who signs in there takes it over, and a
 * retry finds it. So it takes no `Idempotency-Key`.
 */
export const addDevice = action({
  operation: 'notifications.devices.addDevice',
  summary: 'Let this browser be told your news',
  description:
    'Send it at each visit: it says that the device is still there, and renews its keys. The address must be one of the Internet, https. It is told nothing once its session has ended.',
  method: 'POST',
  path: '/notifications/devices',
  permission: 'guest',
  limit: CHANGE_LIMIT,
  body: Subscription,
  output: Device,
  status: 201,
  faults: [deviceWrong],
  async run(ctx, subscription) {
    const { actor } = ctx;
    if (actor.kind !== 'person') throw whoAreYou();
    inspectSubscription(ctx, subscription);
    return viewDevice(await keepDevice(ctx, actor, subscription));
  },
});
