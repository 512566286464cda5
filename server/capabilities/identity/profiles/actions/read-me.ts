import { action } from '../../../../kernel/action/action.ts';
import { self } from '../../../../kernel/action/self.ts';
import { personUnknown } from '../faults.ts';
import { READ_LIMIT } from '../limits.ts';
import { readOwn } from '../own.ts';
import { Me } from '../schemas.ts';

/** One's own profile. */
export const readMe = action({
  operation: 'identity.profiles.readMe',
  summary: 'Read your own profile',
  method: 'GET',
  path: '/identity/profiles/me',
  permission: 'guest',
  limit: READ_LIMIT,
  output: Me,
  faults: [personUnknown],
  run: (ctx) => readOwn(ctx, self(ctx)),
});
