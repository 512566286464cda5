import { createHash } from 'node:crypto';
import type { Context } from '../../../kernel/context/context.ts';
import {
  SERVICE_TOKEN_PREFIX,
  type ServiceAuthentication,
} from '../../../kernel/http/authentication.ts';
import { tokensTooMany } from './faults.ts';
import { TOKEN_BYTES, TOKENS_MAX, USED_EVERY_MS } from './limits.ts';
import { findByHash, insertToken, markUsed, type TokenRow } from './store.ts';

/** What a new token is to be. */
export interface Wanted {
  name: string;
  operations: string[];
  expiresAt: Date | null;
}

/**
 * Makes a service token. The token itself is told here and never again: only its hash is kept.
 * @throws tokensTooMany
 */
export async function makeServiceToken(
  ctx: Context,
  { name, operations, expiresAt }: Wanted,
): Promise<{ row: TokenRow; token: string }> {
  const token = SERVICE_TOKEN_PREFIX + ctx.chance.bytes(TOKEN_BYTES).toString('base64url');
  const row = {
    id: ctx.newId(),
    name: name.trim(),
    operations,
    made_by: ctx.actor.kind === 'person' ? ctx.actor.id : null,
    made_at: ctx.now,
    expires_at: expiresAt,
    used_at: null,
  };
  if (!(await insertToken(ctx.db, { ...row, hash: hashOf(token) }, TOKENS_MAX))) {
    throw tokensTooMany({ detail: `A house has at most ${TOKENS_MAX}.` });
  }
  return { row, token };
}

/** Looks service tokens up: each request asks the table, so a revoked one is refused at once. */
export const services: ServiceAuthentication = {
  async verify(ctx, token) {
    const row = await findByHash(ctx.db, hashOf(token), ctx.now);
    if (!row) return null;
    const { id, operations, used_at: usedAt } = row;
    const agoMs = ctx.now.getTime() - (usedAt?.getTime() ?? 0);
    if (agoMs >= USED_EVERY_MS) await markUsed(ctx.db, id, ctx.now);
    return { kind: 'program', id, operations };
  },
};

/** How a token is stored. It is 256 random bits: no salt, no slow hash is needed. */
function hashOf(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
