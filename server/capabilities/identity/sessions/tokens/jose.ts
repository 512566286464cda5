import { decodeProtectedHeader, jwtVerify, SignJWT } from 'jose';
import { ROLES, type Actor, type Role } from '../../../../kernel/action/permission.ts';
import { ACCESS_MINUTES, VERIFIED_MAX } from '../limits.ts';
import { loadKeys, type SigningKey } from './keys.ts';
import type { Claims, Tokens } from './port.ts';

const ISSUER = 'madang';
const AUDIENCE = 'madang-api';

interface Verified {
  actor: Actor & { kind: 'person' };
  expiresMs: number;
}

/** Opens access tokens signed with EdDSA by the keys of a folder. */
export async function openTokens(folder: string): Promise<Tokens> {
  const keys = await loadKeys(folder);
  const newest = keys[0] as SigningKey;
  const verified = new Map<string, Verified>();
  const refused = new Map<string, number>();
  return {
    sign: (claims, now, minutes) => sign(newest, claims, now, minutes),
    async verify(token, now) {
      const found = verified.get(token) ?? (await verify(keys, token, now));
      if (!found || found.expiresMs <= now.getTime()) {
        verified.delete(token);
        return null;
      }
      remember(verified, token, found);
      return refused.has(found.actor.sessionId) ? null : found.actor;
    },
    refuseSession(sessionId, now) {
      for (const [id, untilMs] of refused) if (untilMs < now.getTime()) refused.delete(id);
      refused.set(sessionId, now.getTime() + ACCESS_MINUTES * 60_000);
    },
    publicKeys: () => ({ keys: keys.map((key) => key.publicJwk) }),
  };
}

function sign(key: SigningKey, claims: Claims, now: Date, minutes: number): Promise<string> {
  const seconds = Math.floor(now.getTime() / 1000);
  return new SignJWT({ role: claims.role, sid: claims.sessionId })
    .setProtectedHeader({ alg: 'EdDSA', kid: key.kid, typ: 'at+jwt' })
    .setIssuer(ISSUER)
    .setAudience(AUDIENCE)
    .setSubject(claims.personId)
    .setIssuedAt(seconds)
    .setExpirationTime(seconds + minutes * 60)
    .sign(key.secret);
}

async function verify(keys: SigningKey[], token: string, now: Date): Promise<Verified | null> {
  try {
    const { kid } = decodeProtectedHeader(token);
    const key = keys.find((candidate) => candidate.kid === kid);
    if (!key) return null;
    const { payload } = await jwtVerify(token, key.open, {
      algorithms: ['EdDSA'],
      typ: 'at+jwt',
      issuer: ISSUER,
      audience: AUDIENCE,
      currentDate: now,
      requiredClaims: ['sub', 'exp', 'iat', 'sid', 'role'],
    });
    const { sub = '', exp = 0, sid, role } = payload;
    if (typeof sid !== 'string' || !ROLES.includes(role as Role)) return null;
    const actor = { kind: 'person', id: sub, role: role as Role, sessionId: sid } as const;
    return { actor, expiresMs: exp * 1000 };
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
