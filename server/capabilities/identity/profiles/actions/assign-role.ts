import { action } from '../../../../kernel/action/action.ts';
import { ROLES } from '../../../../kernel/action/permission.ts';
import { Id, oneOf, strict, Type } from '../../../../kernel/action/schema.ts';
import { lastAdministrator, personUnknown } from '../faults.ts';
import { ASSIGN_LIMIT } from '../limits.ts';
import { giveRole } from '../people.ts';

/** An administrator makes somebody a curator, say. It holds from their next token, minutes later at most. */
export const assignRole = action({
  operation: 'identity.profiles.assignRole',
  summary: 'Give a person a role',
  method: 'PUT',
  path: '/identity/profiles/:personId/role',
  permission: 'administrator',
  limit: ASSIGN_LIMIT,
  params: strict({ personId: Id }),
  body: strict({ role: oneOf(ROLES.filter((role) => role !== 'guest')) }),
  output: Type.Null(),
  status: 204,
  faults: [personUnknown, lastAdministrator],
  async run(ctx, { personId, role }) {
    await giveRole(ctx, personId, role);
    return null;
  },
});
