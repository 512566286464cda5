import { decodeProtectedHeader, jwtVerify, SignJWT } from 'jose';
import { ROLES, type Actor, type Role } from '../../../../kernel/action/permission.ts';
import { ACCESS_MINUTES, ROLE_SETTLES_S, VERIFIED_MAX } from '../limits.ts';
import type { KeptFile } from '../../../../kernel/secrets/kept-file.ts';
import { signingKey } from '../rules/signing.ts';
import { followKeys, type SigningKey } from './keys.ts';
import type { Claims, Tokens } from './port.ts';

const ISSUER = 'madang';
const AUDIENCE = 'madang-api';
const COMPACT = /^[\w-]+\.[\w-]+\.[\w-]+$/;

interface Verified {
  actor: Actor & { kind: 'person' };
  kid: string;
  issuedMs: number;
  expiresMs: number;
}

/** Opens access tokens signed with EdDSA by the keys of a folder, which may be rotated meanwhile. */
export async function openTokens(folder: string): Promise<Tokens> {
  const keys = await followKeys(folder);
  const verified = new Map<string, Verified>();
  const refused = new Map<string, number>();
  const expected = new Map<string, { role: Role; sinceMs: number }>();
  return {
    async sign(claims, now, minutes) {
      const key = signingKey(keys.read(), now);
      if (!key) throw new Error('a file without keys was read');
      return sign(key, claims, now, minutes);
    },
    async verify(token, now) {
      const found = verified.get(token) ?? (await verify(keys, token, now));
      if (!found || found.expiresMs <= now.getTime() || !byId(keys.read(), found.kid)) {
        verified.delete(token);
        return null;
      }
      remember(verified, token, found);
      if (refused.has(found.actor.sessionId)) return null;
      return saysOldRole(found, expected.get(found.actor.id)) ? null : found.actor;
    },
    refuseSession(sessionId, now) {
      for (const [id, untilMs] of refused) if (untilMs < now.getTime()) refused.delete(id);
      refused.set(sessionId, now.getTime() + ACCESS_MINUTES * 60_000);
    },
    expectRole(personId, role, now) {
      const goneMs = now.getTime() - ROLE_SETTLES_S * 1000 - ACCESS_MINUTES * 60_000;
      for (const [id, { sinceMs }] of expected) if (sinceMs < goneMs) expected.delete(id);
      expected.set(personId, { role, sinceMs: now.getTime() });
    },
    publicKeys: () => ({ keys: keys.read().map((key) => key.publicJwk) }),
  };
}

/**
 * Whether a token says another role than the person was given after it was made. One that was made
 * well after that is believed: another node may have given a third role since.
 */
function saysOldRole(
  { actor, issuedMs }: Verified,
  expected: { role: Role; sinceMs: number } | undefined,
): boolean {
  if (expected === undefined || expected.role === actor.role) return false;
  return issuedMs <= expected.sinceMs + ROLE_SETTLES_S * 1000;
}

function sign(key: SigningKey, claims: Claims, now: Date, minutes: number): Promise<string> {
  const seconds = Math.floor(now.getTime() / 1000);
  const { provedAt } = claims;
  const proved = provedAt ? { auth_time: Math.floor(provedAt.getTime() / 1000) } : {};
  return new SignJWT({ role: claims.role, sid: claims.sessionId, ...proved })
    .setProtectedHeader({ alg: 'EdDSA', kid: key.kid, typ: 'at+jwt' })
    .setIssuer(ISSUER)
    .setAudience(AUDIENCE)
    .setSubject(claims.personId)
    .setIssuedAt(seconds)
    .setExpirationTime(seconds + minutes * 60)
    .sign(key.secret);
}

function byId(keys: SigningKey[], kid: string | undefined): SigningKey | undefined {
  return keys.find((key) => key.kid === kid);
}

async function verify(
  keys: KeptFile<SigningKey[]>,
  token: string,
  now: Date,
): Promise<Verified | null> {
  try {
    // One spelling for each token (RFC 7515, 2): padding would make several.
    if (!COMPACT.test(token)) return null;
    const { kid } = decodeProtectedHeader(token);
    // One we do not know: another node has rotated a moment ago.
    const key = byId(keys.read(), kid) ?? byId(keys.readAgain(), kid);
    if (!key) return null;
    const { payload } = await jwtVerify(token, key.open, {
      algorithms: ['EdDSA'],
      typ: 'at+jwt',
      issuer: ISSUER,
      audience: AUDIENCE,
      currentDate: now,
      requiredClaims: ['sub', 'exp', 'iat', 'sid', 'role'],
    });
    const { sub = '', iat = 0, exp = 0, sid, role } = payload;
    if (typeof sid !== 'string' || !ROLES.includes(role as Role)) return null;
    const provedAt = typeof payload['auth_time'] === 'number' ? payload['auth_time'] : 0;
    const actor = {
      kind: 'person',
      id: sub,
      role: role as Role,
      sessionId: sid,
      provedAt: new Date(provedAt * 1000),
    } as const;
    return { actor, kid: key.kid, issuedMs: iat * 1000, expiresMs: exp * 1000 };
  } catch {
    // Whatever is wrong with a token, its bearer is nobody; what exactly is not their business.
    return null;
  }
}

/** Keeps the newest; the oldest falls out first. */
function remember(verified: Map<string, Verified>, token: string, found: Verified): void {
  if (verified.has(token)) return;
  if (verified.size >= VERIFIED_MAX) {
    const oldest = verified.keys().next();
    if (!oldest.done) verified.delete(oldest.value);
  }
  verified.set(token, found);
}
