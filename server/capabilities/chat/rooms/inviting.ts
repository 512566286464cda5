import type { Context } from '../../../kernel/context/context.ts';
import { blockedAmong } from '../../identity/blocks/index.ts';
import { personUnknown, readPeople } from '../../identity/profiles/index.ts';
import { outOfReach } from './faults.ts';

/**
 * Refuses to bring in whom one cannot reach: nobody is drawn into a room by somebody they block.
 * @throws personUnknown, outOfReach
 */
export async function refuseUnreachable(
  ctx: Context,
  inviterId: string,
  ids: string[],
): Promise<void> {
  if (ids.length === 0) return;
  const [people, blocked] = await Promise.all([
    readPeople(ctx, ids),
    blockedAmong(ctx, inviterId, ids),
  ]);
  if (ids.some((id) => !people.has(id))) throw personUnknown();
  // Who is leaving has no name any more, and is in no new rooms.
  if (ids.some((id) => blocked.has(id) || people.get(id)?.name === '')) throw outOfReach();
}
