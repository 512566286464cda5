import { action } from '../../../../kernel/action/action.ts';
import { strict, Type } from '../../../../kernel/action/schema.ts';
import { self } from '../../../../kernel/action/self.ts';
import { places } from '../../../../kernel/place/place.ts';
import { SESSION_LIMIT } from '../limits.ts';
import { deviceName } from '../rules/device.ts';
import { Session } from '../schemas.ts';
import { findSessions } from '../store/sessions.ts';

/** The devices one is signed in on. */
export const listSessions = action({
  operation: 'identity.sessions.listSessions',
  summary: 'List the devices you are signed in on',
  method: 'GET',
  path: '/identity/sessions',
  permission: 'guest',
  limit: SESSION_LIMIT,
  output: strict({ items: Type.Array(Session) }),
  async run(ctx) {
    const rows = await findSessions(ctx.db, self(ctx), ctx.now);
    const current = ctx.actor.kind === 'person' ? ctx.actor.sessionId : null;
    const { placeOf } = ctx.port(places);
    const at = await Promise.all(rows.map(({ address }) => placeOf(address)));
    const items = rows.map((row, i) => ({
      id: row.id,
      device: deviceName(row.agent),
      address: row.address,
      place: at[i] ?? null,
      createdAt: row.created_at.toISOString(),
      lastSeenAt: row.last_seen_at.toISOString(),
      current: row.id === current,
    }));
    return { items };
  },
});
