import { createHash } from 'node:crypto';
import type { Role } from '../../../kernel/action/permission.ts';
import { strict, Id, oneOf } from '../../../kernel/action/schema.ts';
import type { Context } from '../../../kernel/context/context.ts';
import { event } from '../../../kernel/events/event.ts';
import { readOwn } from '../profiles/index.ts';
import {
  ACCESS_MINUTES,
  GUEST_SESSION_DAYS,
  REFRESH_TOKEN_BYTES,
  SESSION_DAYS,
  SESSIONS_MAX,
} from './limits.ts';
import type { Signed } from './schemas.ts';
import { endSessions, endSurplus, insertSession, insertToken, type EndReason } from './store.ts';
import { tokens } from './tokens/port.ts';

/** Told when a refresh token was used twice: somebody holds a copy, and the session was ended. */
export const tokenReused = event(
  'identity.sessions.tokenReused',
  'a refresh token was used twice, its session was ended',
  strict({ personId: Id, sessionId: Id }),
);

/** Told when somebody signed in on a device. */
export const signedIn = event(
  'identity.sessions.signedIn',
  'a person signed in on a device',
  strict({ personId: Id, sessionId: Id, client: oneOf(['browser', 'program']) }),
);

/** Starts a session for a person whose right to it was shown; call it in a transaction. */
export async function startSession(
  ctx: Context,
  personId: string,
  client: 'browser' | 'program',
): Promise<Signed> {
  const me = await readOwn(ctx, personId);
  const { now, caller } = ctx;
  const id = ctx.newId();
  await insertSession(ctx.db, {
    id,
    person_id: personId,
    client,
    address: caller.address,
    agent: caller.agent,
    created_at: now,
    last_seen_at: now,
    expires_at: sessionEnd(now, me.role),
  });
  refuse(ctx, await endSurplus(ctx.db, personId, SESSIONS_MAX, now));
  await ctx.emit(signedIn, { personId, sessionId: id, client });
  return sign(ctx, id, me, null);
}

/** A new pair of tokens for a session; `replaces` is the hash of the refresh token that was used. */
export async function sign(
  ctx: Context,
  sessionId: string,
  me: Signed['me'],
  replaces: Buffer | null,
): Promise<Signed> {
  const refreshToken = ctx.chance.bytes(REFRESH_TOKEN_BYTES).toString('base64url');
  await insertToken(ctx.db, hashToken(refreshToken), sessionId, ctx.now, replaces);
  const claims = { personId: me.id, role: me.role, sessionId };
  const accessToken = await ctx.port(tokens).sign(claims, ctx.now, ACCESS_MINUTES);
  // A JWT counts whole seconds, so that is when it ends.
  const expiresMs = Math.floor(ctx.now.getTime() / 1000) * 1000 + ACCESS_MINUTES * 60_000;
  const expiresAt = new Date(expiresMs).toISOString();
  return { accessToken, expiresAt, refreshToken, me };
}

/** Ends sessions of a person and refuses their access tokens at once; @returns how many */
export async function endAll(
  ctx: Context,
  which: { personId: string; id: string | null; except: string | null },
  because: EndReason,
): Promise<number> {
  const ended = await endSessions(ctx.db, which, because, ctx.now);
  refuse(ctx, ended);
  return ended.length;
}

/** When a session that is refreshed now ends by itself. */
export function sessionEnd(now: Date, role: Role): Date {
  const days = role === 'guest' ? GUEST_SESSION_DAYS : SESSION_DAYS;
  return new Date(now.getTime() + days * 86_400_000);
}

/** How a refresh token is stored: who reads the table cannot sign in with it. */
export function hashToken(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}

function refuse(ctx: Context, sessionIds: string[]): void {
  const port = ctx.port(tokens);
  ctx.afterCommit(() => {
    for (const id of sessionIds) port.refuseSession(id, ctx.now);
  });
}
