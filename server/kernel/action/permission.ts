/** What a person is in this house; each step may do all that the ones before it may. */
export const ROLES = ['guest', 'member', 'curator', 'administrator'] as const;
export type Role = (typeof ROLES)[number];

/**
 * Who may call an action: `anyone` needs no token, a role stands for people of at least that role, and
 * `program` for programs whose service token names the operation.
 */
export type Permission = 'anyone' | Role | 'program';

/**
 * Who acts: nobody known, a person with a session, a program with a service token, or the house itself
 * (jobs, the command line).
 * `provedAt` is when the person last showed that it is them (`auth_time` of OpenID Connect).
 */
export type Actor =
  | { kind: 'nobody' }
  | { kind: 'person'; id: string; role: Role; sessionId: string; provedAt?: Date }
  | { kind: 'program'; id: string; operations: readonly string[] }
  | { kind: 'house'; because: string };

/** Whether `role` is at least `wanted`. */
export function atLeast(role: Role, wanted: Role): boolean {
  return ROLES.indexOf(role) >= ROLES.indexOf(wanted);
}

/** Whether a password alone is not enough for this: roles that have power over others. */
export function asksForFactor(permission: Permission): boolean {
  return permission === 'administrator';
}

/** The verdict with its reason: may this actor call the operation, which asks for `permission`? */
export function mayCall(
  actor: Actor,
  permission: Permission,
  operation: string,
): 'yes' | 'unknown' | 'forbidden' {
  if (permission === 'anyone' || actor.kind === 'house') return 'yes';
  if (actor.kind === 'nobody') return 'unknown';
  if (actor.kind === 'program') {
    return permission === 'program' && actor.operations.includes(operation) ? 'yes' : 'forbidden';
  }
  if (permission === 'program') return 'forbidden';
  return atLeast(actor.role, permission) ? 'yes' : 'forbidden';
}
