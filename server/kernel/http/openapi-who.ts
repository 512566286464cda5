import { asksForFactor, type Permission } from '../action/permission.ts';

const FACTOR = ', in a session that has shown a second factor';

/** What a caller brings, as OpenAPI says it. */
export function securityOf(permission: Permission): object[] {
  if (permission === 'anyone') return [];
  return permission === 'program' ? [{ service: [] }] : [{ bearer: [] }];
}

/** Who may call an operation, in words. */
export function whoMay(permission: Permission): string {
  if (permission === 'anyone') return 'Anyone may call it';
  if (permission === 'program') return 'Needs a service token that names this operation';
  return `Needs \`${permission}\` or above${asksForFactor(permission) ? FACTOR : ''}`;
}
