import { action } from '../../../../kernel/action/action.ts';
import { strict, Type } from '../../../../kernel/action/schema.ts';
import { pushKey } from '../push-key.ts';
import { READ_LIMIT } from '../limits.ts';

/** The public key that a browser asks its push service to accept messages of. */
export const readPushKey = action({
  operation: 'notifications.devices.readPushKey',
  summary: "Read the house's key for web push",
  description: 'Give it to `pushManager.subscribe` as `applicationServerKey` (VAPID, RFC 8292).',
  method: 'GET',
  path: '/notifications/devices/key',
  permission: 'guest',
  limit: READ_LIMIT,
  output: strict({
    publicKey: Type.String({ description: 'a point of P-256, uncompressed, in base64url' }),
  }),
  run: async (ctx) => ({ publicKey: ctx.port(pushKey).read().publicKey }),
});
