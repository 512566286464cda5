import { action } from '../../../../kernel/action/action.ts';
import { Id, strict, Type } from '../../../../kernel/action/schema.ts';
import { lastAdministrator, personUnknown } from '../../profiles/index.ts';
import { ASSIGN_LIMIT } from '../limits.ts';
import { assign } from '../roles.ts';
import { GivenRole, Reason } from '../schemas.ts';

/** An administrator makes somebody a curator, say, and says why. */
export const assignRole = action({
  operation: 'identity.roles.assignRole',
  summary: 'Give a person a role',
  description:
    'Their access tokens that say another role are refused from then on; a refresh brings the new one.',
  method: 'PUT',
  path: '/identity/roles/people/:personId',
  permission: 'administrator',
  limit: ASSIGN_LIMIT,
  params: strict({ personId: Id }),
  body: strict({ role: GivenRole, reason: Reason }),
  output: Type.Null(),
  status: 204,
  faults: [personUnknown, lastAdministrator],
  async run(ctx, given) {
    await assign(ctx, given);
    return null;
  },
});
