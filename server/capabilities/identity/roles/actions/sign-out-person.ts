import { action } from '../../../../kernel/action/action.ts';
import { Id, strict, Type } from '../../../../kernel/action/schema.ts';
import { personUnknown } from '../../profiles/index.ts';
import { ASSIGN_LIMIT } from '../limits.ts';
import { Reason } from '../schemas.ts';
import { signOut } from '../signing-out.ts';

/** An administrator signs somebody out of every device, and says why: when an account may be in other hands. */
export const signOutPerson = action({
  operation: 'identity.roles.signOutPerson',
  summary: 'Sign a person out of every device',
  description:
    'Their sessions end, refresh tokens and access tokens with them. It stands in the log with its reason; ' +
    'the person finds it among their security events and is told by letter. Where they are signed in ' +
    'nowhere, nothing is done.',
  method: 'POST',
  path: '/identity/roles/people/:personId/sign-outs',
  permission: 'administrator',
  limit: ASSIGN_LIMIT,
  params: strict({ personId: Id }),
  body: strict({ reason: Reason }),
  output: strict({ ended: Type.Integer({ description: 'devices that were signed out' }) }),
  faults: [personUnknown],
  run: async (ctx, given) => ({ ended: await signOut(ctx, given) }),
});
