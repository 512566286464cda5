import { action } from '../../../../kernel/action/action.ts';
import { Id, strict, Type } from '../../../../kernel/action/schema.ts';
import { self } from '../../../../kernel/action/self.ts';
import { deviceUnknown } from '../faults.ts';
import { CHANGE_LIMIT } from '../limits.ts';
import { removeDevice as remove } from '../store/devices.ts';

/** Tells a device nothing more. */
export const removeDevice = action({
  operation: 'notifications.devices.removeDevice',
  summary: 'Tell a device your news no more',
  method: 'DELETE',
  path: '/notifications/devices/:deviceId',
  permission: 'guest',
  limit: CHANGE_LIMIT,
  params: strict({ deviceId: Id }),
  output: Type.Null(),
  status: 204,
  faults: [deviceUnknown],
  async run(ctx, { deviceId }) {
    if (!(await remove(ctx.db, self(ctx), deviceId))) throw deviceUnknown();
    return null;
  },
});
