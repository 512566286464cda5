import { atLeast, type Role } from '../../../../kernel/action/permission.ts';

/** What somebody is in a room. */
export type MemberRole = 'owner' | 'moderator' | 'member';

/** What power is weighed by. */
export interface Standing {
  kind: 'direct' | 'group' | 'about';
  role: MemberRole;
  /** What they are in the house. */
  houseRole: Role;
}

const HEIGHT: Record<MemberRole, number> = { member: 0, moderator: 1, owner: 2 };

/**
 * How high somebody stands in a room: 0 as all others, 1 as a moderator, 2 as its owner. A room about a
 * thing belongs to nobody; the house's curators see to it. In a room of two both stand alike.
 */
export function heightOf({ kind, role, houseRole }: Standing): number {
  if (kind === 'direct') return 0;
  const ofHouse = kind === 'about' && atLeast(houseRole, 'curator') ? 2 : 0;
  return Math.max(HEIGHT[role], ofHouse);
}

/** Whether somebody sees to order in a room: deletes messages of others, pins, silences and removes. */
export function moderates(standing: Standing): boolean {
  return heightOf(standing) > 0;
}

/** Whether one may silence or remove another: who moderates, and only those who stand lower. */
export function standsOver(one: Standing, other: MemberRole): boolean {
  const height = heightOf(one);
  return height > 0 && height > HEIGHT[other];
}

/** Whether one may give roles: the owner, and in a room about a thing who sees to it. */
export function givesRoles(standing: Standing): boolean {
  return heightOf(standing) === 2;
}

/** Who becomes owner when the owner leaves: the moderator who came first, else who came first. */
export function heirOf<M extends { role: MemberRole; came_seq: number }>(
  members: readonly M[],
): M | null {
  const [heir] = members.toSorted(
    (a, b) => HEIGHT[b.role] - HEIGHT[a.role] || a.came_seq - b.came_seq,
  );
  return heir ?? null;
}
