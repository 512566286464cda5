import { createHash } from 'node:crypto';
import type { Actor, Role } from '../../../kernel/action/permission.ts';
import { strict, Id, oneOf, Type } from '../../../kernel/action/schema.ts';
import type { Context } from '../../../kernel/context/context.ts';
import { event } from '../../../kernel/events/event.ts';
import { readOwn } from '../profiles/index.ts';
import {
  ACCESS_MINUTES,
  GUEST_SESSION_DAYS,
  REFRESH_TOKEN_BYTES,
  SESSION_DAYS,
  SESSION_DAYS_MAX,
  SESSIONS_MAX,
} from './limits.ts';
import { accountClosed, sessionOver } from './faults.ts';
import type { Proved, Signed } from './schemas.ts';
import {
  endSessions,
  endSurplus,
  insertSession,
  isOpen,
  proveSession,
  type EndReason,
} from './store/sessions.ts';
import { insertToken } from './store/tokens.ts';
import { tokens } from './tokens/port.ts';

/** Told when a refresh token was used twice: somebody holds a copy, and the session was ended. */
export const tokenReused = event(
  'identity.sessions.tokenReused',
  'a refresh token was used twice, its session was ended',
  strict({ personId: Id, sessionId: Id }),
  { withOrigin: true },
);

/** Told when a person signed devices of theirs out: one, or all but the one that asked. */
export const sessionsEnded = event(
  'identity.sessions.sessionsEnded',
  'a person signed out devices of theirs',
  strict({ personId: Id, count: Type.Integer() }),
  { withOrigin: true },
);

/** Told when somebody signed in on a device. */
export const signedIn = event(
  'identity.sessions.signedIn',
  'a person signed in on a device',
  strict({ personId: Id, sessionId: Id, client: oneOf(['browser', 'program']) }),
  { withOrigin: true },
);

/**
 * Starts a session for a person whose right to it was shown; call it in a transaction.
 * @param factors by how many; a passkey is two
 * @throws accountClosed
 */
export async function startSession(
  ctx: Context,
  personId: string,
  client: 'browser' | 'program',
  factors: 1 | 2 = 1,
): Promise<Signed> {
  const me = await readOwn(ctx, personId);
  // Their things are being deleted: whatever they did now would stay behind.
  if (me.leavingAt !== null && new Date(me.leavingAt) <= ctx.now) throw accountClosed();
  const { now, caller } = ctx;
  const id = ctx.newId();
  const { address, agent } = caller;
  const times = { created_at: now, last_seen_at: now, expires_at: sessionEnd(now, me.role, now) };
  const row = { id, person_id: personId, client, address, agent, ...times };
  await insertSession(ctx.db, row, factors === 2 ? now : null);
  refuse(ctx, personId, await endSurplus(ctx.db, personId, SESSIONS_MAX, now));
  await ctx.emit(signedIn, { personId, sessionId: id, client });
  return sign(ctx, { id, provedAt: now }, me, null);
}

/** A new pair of tokens for a session; `replaces` is the hash of the refresh token that was used. */
export async function sign(
  ctx: Context,
  session: { id: string; provedAt: Date },
  me: Signed['me'],
  replaces: Buffer | null,
): Promise<Signed> {
  const refreshToken = ctx.chance.bytes(REFRESH_TOKEN_BYTES).toString('base64url');
  await insertToken(ctx.db, hashToken(refreshToken), session.id, ctx.now, replaces);
  return { ...(await signAccess(ctx, session, me)), refreshToken, me };
}

/**
 * Notes that the person who acts has shown once more that it is them.
 * @param factors by how many; a passkey is two
 * @returns an access token that says so
 * @throws sessionOver when the session ended meanwhile
 */
export async function markProved(ctx: Context, factors: 1 | 2): Promise<Proved> {
  if (ctx.actor.kind !== 'person') throw sessionOver();
  const { id, sessionId } = ctx.actor;
  const session = { id: sessionId, personId: id };
  if (!(await proveSession(ctx.db, session, factors, ctx.now))) throw sessionOver();
  const me = await readOwn(ctx, id);
  return signAccess(ctx, { id: sessionId, provedAt: ctx.now }, me);
}

async function signAccess(
  ctx: Context,
  session: { id: string; provedAt: Date },
  me: Signed['me'],
): Promise<Proved> {
  const { id: sessionId, provedAt } = session;
  const claims = { personId: me.id, role: me.role, sessionId, provedAt };
  const accessToken = await ctx.port(tokens).sign(claims, ctx.now, ACCESS_MINUTES);
  // A JWT counts whole seconds, so that is when it ends.
  const expiresMs = Math.floor(ctx.now.getTime() / 1000) * 1000 + ACCESS_MINUTES * 60_000;
  const expiresAt = new Date(expiresMs).toISOString();
  return { accessToken, expiresAt };
}

/**
 * Ends sessions of a person and refuses their access tokens at once; in a transaction.
 * @returns how many
 */
export async function endAll(
  ctx: Context,
  which: { personId: string; id: string | null; except: string | null },
  because: EndReason,
): Promise<number> {
  const ended = await endSessions(ctx.db, which, because, ctx.now);
  refuse(ctx, which.personId, ended);
  if (because === 'ended' && ended.length > 0) {
    await ctx.emit(sessionsEnded, { personId: which.personId, count: ended.length });
  }
  return ended.length;
}

/** When a session that is refreshed now ends by itself. */
export function sessionEnd(now: Date, role: Role, createdAt: Date): Date {
  // A guest has no other way back, so theirs has no longest life.
  if (role === 'guest') return daysAfter(now, GUEST_SESSION_DAYS);
  const [idle, longest] = [daysAfter(now, SESSION_DAYS), daysAfter(createdAt, SESSION_DAYS_MAX)];
  return idle < longest ? idle : longest;
}

/** Whether a session of a person is still open: for what was tied to it, a device that is told things. */
export function isSessionOpen(
  ctx: Context,
  session: { id: string; personId: string },
): Promise<boolean> {
  return isOpen(ctx.db, session, ctx.now);
}

/** Whether the session of a token is still open, and its person has the role that the token says. */
export async function sessionHolds(
  ctx: Context,
  actor: Actor & { kind: 'person' },
): Promise<boolean> {
  const session = { id: actor.sessionId, personId: actor.id };
  if (!(await isOpen(ctx.db, session, ctx.now))) return false;
  return (await readOwn(ctx, actor.id)).role === actor.role;
}

function daysAfter(instant: Date, days: number): Date {
  return new Date(instant.getTime() + days * 86_400_000);
}

/** How a refresh token is stored: who reads the table cannot sign in with it. */
export function hashToken(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}

function refuse(ctx: Context, personId: string, sessionIds: string[]): void {
  const port = ctx.port(tokens);
  for (const sessionId of sessionIds) {
    // Here at once, whatever becomes of the order.
    ctx.afterCommit(() => port.refuseSession(sessionId, ctx.now));
    ctx.order({ do: 'endSession', personId, sessionId });
  }
}
