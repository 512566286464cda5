import { action } from '../../../../kernel/action/action.ts';
import { strict, Type } from '../../../../kernel/action/schema.ts';
import type { Context } from '../../../../kernel/context/context.ts';
import { readOwn } from '../../profiles/index.ts';
import { REFRESH_COOKIE, signedOverWire } from '../cookie.ts';
import { crossSite, sessionOver } from '../faults.ts';
import { REFRESH_LIMIT } from '../limits.ts';
import { judgeRefresh } from '../rules/refresh.ts';
import { RefreshToken, Signed } from '../schemas.ts';
import { endAll, hashToken, sessionEnd, sign, tokenReused } from '../sessions.ts';
import { touchSession } from '../store/sessions.ts';
import { lockToken, useToken } from '../store/tokens.ts';

/** Trades a refresh token for a new pair. A token opens once; using it again ends the session. */
export const refreshSession = action({
  operation: 'identity.sessions.refreshSession',
  summary: 'Get new tokens for a session',
  description: 'Browsers send `{}`: their cookie speaks. Programs send `refreshToken`.',
  method: 'POST',
  path: '/identity/sessions/refresh',
  permission: 'anyone',
  limit: REFRESH_LIMIT,
  body: strict({ refreshToken: Type.Optional(RefreshToken) }),
  output: Signed,
  faults: [sessionOver, crossSite],
  async run(ctx, { refreshToken }) {
    if (refreshToken === undefined && ctx.caller.crossSite) throw crossSite();
    const token = refreshToken ?? ctx.caller.cookie(REFRESH_COOKIE);
    if (token === undefined) throw sessionOver();
    const signed = await ctx.transaction((ctx) => refresh(ctx, token));
    // Thrown here, not in the transaction: that a stolen token ended the session must be kept.
    if (!signed) throw sessionOver();
    return signed;
  },
  wire: (signed, wire, { refreshToken }) =>
    signedOverWire(signed, wire, refreshToken === undefined ? 'browser' : 'program'),
});

async function refresh(ctx: Context, token: string): Promise<Signed | null> {
  const hash = hashToken(token);
  const row = await lockToken(ctx.db, hash);
  if (!row) return null;
  const verdict = judgeRefresh(
    {
      usedAt: row.used_at,
      droppedAt: row.dropped_at,
      successorUsed: row.successor_used,
      sessionEndedAt: row.ended_at,
      sessionExpiresAt: row.expires_at,
    },
    ctx.now,
  );
  if (verdict === 'over') return null;
  if (verdict === 'stolen') {
    await endAll(ctx, { personId: row.person_id, id: row.id, except: null }, 'token_reused');
    await ctx.emit(tokenReused, { personId: row.person_id, sessionId: row.id });
    return null;
  }
  const me = await readOwn(ctx, row.person_id);
  const { address, agent } = ctx.caller;
  await useToken(ctx.db, hash, ctx.now);
  const end = sessionEnd(ctx.now, me.role, row.created_at);
  await touchSession(ctx.db, row.id, address, agent, ctx.now, end);
  return sign(ctx, { id: row.id, provedAt: row.proved_at }, me, hash);
}
