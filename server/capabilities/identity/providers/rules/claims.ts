import { CLOCK_SKEW_S } from '../limits.ts';

/** What a provider says of a person: the subject counts, the rest is for their eyes and for courtesy. */
export interface Told {
  name: string | null;
  /** The mail address there; verified only when the provider says so in so many words. */
  email: { address: string; verified: boolean } | null;
}

/**
 * Whether somebody showed who they are not before `since`, as far as two clocks agree.
 * @param authTimeS `auth_time` (OpenID Connect Core 1.0, 2): seconds since 1970
 */
export function isSince(authTimeS: number, since: Date): boolean {
  return authTimeS >= Math.floor(since.getTime() / 1000) - CLOCK_SKEW_S;
}

const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;
const EMAIL_CHARS_MAX = 254;

/** Name and mail address out of standard claims (OpenID Connect Core 1.0, 5.1). */
export function toldBy(claims: Record<string, unknown>): Told {
  const name = [claims['name'], claims['nickname'], claims['preferred_username']].find(isText);
  const address = claims['email'];
  if (!isText(address) || address.length > EMAIL_CHARS_MAX || !EMAIL.test(address)) {
    return { name: name ?? null, email: null };
  }
  // Apple sends the word in quotes.
  const verified = claims['email_verified'] === true || claims['email_verified'] === 'true';
  return { name: name ?? null, email: { address, verified } };
}

/**
 * The name in the form field `user`, which Apple sends the first time only. Anybody could have written
 * it, so nothing but the name is taken from it.
 */
export function nameOfForm(user: string | undefined): string | null {
  const told = parse(user ?? '');
  const { firstName, lastName } = (told?.['name'] ?? {}) as Record<string, unknown>;
  const parts = [firstName, lastName].filter(isText);
  // Korean names stand family first and without a space.
  const isHangul = parts.length > 0 && parts.every((part) => /^\p{Script=Hangul}+$/u.test(part));
  const name = isHangul ? parts.toReversed().join('') : parts.join(' ');
  return name === '' ? null : name;
}

function parse(text: string): Record<string, unknown> | null {
  try {
    return JSON.parse(text) as Record<string, unknown> | null;
  } catch {
    return null;
  }
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}
