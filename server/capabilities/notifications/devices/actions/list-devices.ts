import { action } from '../../../../kernel/action/action.ts';
import { strict, Type } from '../../../../kernel/action/schema.ts';
import { self } from '../../../../kernel/action/self.ts';
import { READ_LIMIT } from '../limits.ts';
import { Device } from '../schemas.ts';
import { findDevices } from '../store/devices.ts';
import { viewDevice } from '../view.ts';

/** The devices that are told one's news, the last seen first. */
export const listDevices = action({
  operation: 'notifications.devices.listDevices',
  summary: 'List the devices that are told your news',
  method: 'GET',
  path: '/notifications/devices',
  permission: 'guest',
  limit: READ_LIMIT,
  output: strict({ items: Type.Array(Device) }),
  run: async (ctx) => ({ items: (await findDevices(ctx.db, self(ctx))).map(viewDevice) }),
});
