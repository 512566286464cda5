import { action } from '../../../../kernel/action/action.ts';
import { self } from '../../../../kernel/action/self.ts';
import { factorsOf } from '../codes.ts';
import { FACTOR_LIMIT } from '../limits.ts';
import { Factors } from '../schemas.ts';

/** What signing in asks for beside the password. */
export const readFactors = action({
  operation: 'identity.factors.readFactors',
  summary: 'Read which second factors you have turned on',
  method: 'GET',
  path: '/identity/factors',
  permission: 'member',
  limit: FACTOR_LIMIT,
  output: Factors,
  run: (ctx) => factorsOf(ctx, self(ctx)),
});
