import { action } from '../../../../kernel/action/action.ts';
import { Type } from '../../../../kernel/action/schema.ts';
import type { Context } from '../../../../kernel/context/context.ts';
import { REFRESH_COOKIE, REFRESH_COOKIE_PATH } from '../cookie.ts';
import { crossSite } from '../faults.ts';
import { REFRESH_LIMIT } from '../limits.ts';
import { endAll, hashToken } from '../sessions.ts';
import { lockToken } from '../store/tokens.ts';

/** Ends the session that asks: by its access token, or by the browser's cookie when that has expired. */
export const signOut = action({
  operation: 'identity.sessions.signOut',
  summary: 'Sign out',
  description:
    'Ends the session of the access token, else of the cookie. Signing out twice is no error.',
  method: 'DELETE',
  path: '/identity/sessions/current',
  permission: 'anyone',
  limit: REFRESH_LIMIT,
  output: Type.Null(),
  status: 204,
  faults: [crossSite],
  async run(ctx) {
    if (ctx.caller.crossSite) throw crossSite();
    await ctx.transaction(async (ctx) => {
      const session = await askingSession(ctx);
      if (session) await endAll(ctx, { ...session, except: null }, 'signed_out');
    });
    return null;
  },
  wire(output, wire) {
    wire.clearCookie(REFRESH_COOKIE, REFRESH_COOKIE_PATH);
    return output;
  },
});

async function askingSession(ctx: Context): Promise<{ personId: string; id: string } | null> {
  if (ctx.actor.kind === 'person') return { personId: ctx.actor.id, id: ctx.actor.sessionId };
  const token = ctx.caller.cookie(REFRESH_COOKIE);
  const row = token === undefined ? null : await lockToken(ctx.db, hashToken(token));
  return row && { personId: row.person_id, id: row.id };
}
