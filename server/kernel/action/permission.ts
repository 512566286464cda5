/** What a person is in this house; each step may do all that the ones before it may. */
export const ROLES = ['guest', 'member', 'curator', 'administrator'] as const;
export type Role = (typeof ROLES)[number];

/** Who may call an action: `anyone` needs no token, the others at least that role. */
export type Permission = 'anyone' | Role;

/**
 * Who acts: nobody known, a person with a session, or the house itself (jobs, the command line).
 * `provedAt` is when the person last showed that it is them (`auth_time` of OpenID Connect).
 */
export type Actor =
  | { kind: 'nobody' }
  | { kind: 'person'; id: string; role: Role; sessionId: string; provedAt?: Date }
  | { kind: 'house'; because: string };

/** Whether `role` is at least `wanted`. */
export function atLeast(role: Role, wanted: Role): boolean {
  return ROLES.indexOf(role) >= ROLES.indexOf(wanted);
}

/** The verdict with its reason: may this actor call what asks for `permission`? */
export function mayCall(actor: Actor, permission: Permission): 'yes' | 'unknown' | 'forbidden' {
  if (permission === 'anyone' || actor.kind === 'house') return 'yes';
  if (actor.kind === 'nobody') return 'unknown';
  return atLeast(actor.role, permission) ? 'yes' : 'forbidden';
}
