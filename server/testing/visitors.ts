import { ROLES, type Role } from '../kernel/action/permission.ts';

/**
 * Everybody who tries each address: the owner of what is asked for, another member, the other roles, and
 * an administrator who came in by a password alone, and a program with a service token for all it may do.
 */
export const VISITORS = [
  'nobody',
  'guest',
  'owner',
  'other',
  'curator',
  'administrator',
  'unguarded',
  'program',
] as const;
export type Visitor = (typeof VISITORS)[number];

/** What became of one visitor at one address. */
export type Verdict =
  | 'done'
  | 'who are you'
  | 'not allowed'
  | 'factor needed'
  | 'nothing here'
  | `other: ${string}`;

/** The role a visitor has. */
export function roleOf(visitor: Visitor): Role | null {
  if (visitor === 'nobody' || visitor === 'program') return null;
  if (visitor === 'unguarded') return 'administrator';
  return ROLES.find((role) => role === visitor) ?? 'member';
}
