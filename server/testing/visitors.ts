import { ROLES, type Role } from '../kernel/action/permission.ts';

/** Everybody who tries each address: the owner of what is asked for, another member, the other roles. */
export const VISITORS = ['nobody', 'guest', 'owner', 'other', 'curator', 'administrator'] as const;
export type Visitor = (typeof VISITORS)[number];

/** What became of one visitor at one address. */
export type Verdict = 'done' | 'who are you' | 'not allowed' | 'nothing here' | `other: ${string}`;

/** The role a visitor has. */
export function roleOf(visitor: Visitor): Role | null {
  if (visitor === 'nobody') return null;
  return ROLES.find((role) => role === visitor) ?? 'member';
}
