import { action } from '../../../../kernel/action/action.ts';
import { offered } from '../../../../kernel/action/offered.ts';
import { proofNeeded, requireRecent } from '../../../../kernel/action/recent.ts';
import { strict, Type } from '../../../../kernel/action/schema.ts';
import type { Context } from '../../../../kernel/context/context.ts';
import { operationUnknown, tokensTooMany } from '../faults.ts';
import { CHANGE_LIMIT } from '../limits.ts';
import { Days, Operations, Token, TokenName } from '../schemas.ts';
import { makeServiceToken } from '../tokens.ts';
import { viewTokens } from '../view.ts';

const DAY_MS = 86_400_000;

/**
 * Makes a service token: it lets a program call the operations that it names, and nothing else. Takes no
 * `Idempotency-Key`: its answer holds the token, which must not be stored; one that was lost is revoked.
 */
export const makeToken = action({
  operation: 'programs.tokens.makeToken',
  summary: 'Make a service token',
  description: 'The answer is the only time that the token is told.',
  method: 'POST',
  path: '/programs/tokens',
  permission: 'administrator',
  limit: CHANGE_LIMIT,
  body: strict({ name: TokenName, operations: Operations, days: Type.Optional(Days) }),
  output: strict({ ...Token.properties, token: Type.String({ description: 'keep it safe' }) }),
  status: 201,
  faults: [proofNeeded, operationUnknown, tokensTooMany],
  async run(ctx, { name, operations, days }) {
    requireRecent(ctx);
    refuseUnknown(ctx, operations);
    const expiresAt = days === undefined ? null : new Date(ctx.now.getTime() + days * DAY_MS);
    const { row, token } = await makeServiceToken(ctx, { name, operations, expiresAt });
    const [view] = await viewTokens(ctx, [row]);
    if (!view) throw new Error('a token was made and not seen');
    return { ...view, token };
  },
});

function refuseUnknown(ctx: Context, operations: string[]): void {
  const known = new Set(ctx.port(offered).map(({ operation }) => operation));
  const index = operations.findIndex((operation) => !known.has(operation));
  if (index < 0) return;
  const detail = `${operations[index]} takes no service token in this house.`;
  const errors = [{ pointer: `/operations/${index}`, code: 'unknown', detail }];
  throw operationUnknown({ detail, errors });
}
