import { NONCE_FRESH_S } from '../limits.ts';

/** What a positive assertion must be, to be asked about at all. */
export interface Expected {
  endpoint: string;
  returnTo: string;
  /** What the claimed id begins with: `https://steamcommunity.com/openid/id/`. */
  idPrefix: string;
  now: Date;
}

const NAMESPACE = 'http://specs.openid.net/auth/2.0';
/** What must be signed, or it could be changed on the way (OpenID Authentication 2.0, 10.1). */
const SIGNED = [
  'op_endpoint',
  'claimed_id',
  'identity',
  'return_to',
  'response_nonce',
  'assoc_handle',
];
/** An individual account of the public universe is a number of 17 digits. */
const STEAM_ID = /^7656119\d{10}$/;

/**
 * The verdict on an OpenID 2.0 assertion (section 11), before its signature is asked for: the account
 * it speaks of, that the person turned back, or what is wrong with it.
 * @param answer the parameters as they came, and so as anybody may have written them
 */
export function judgeAssertion(
  answer: Record<string, string>,
  { endpoint, returnTo, idPrefix, now }: Expected,
): { steamId: string } | { refused: string } {
  const field = (name: string) => answer[`openid.${name}`] ?? '';
  if (field('ns') !== NAMESPACE) return { refused: 'namespace' };
  if (field('mode') === 'cancel') return { refused: 'cancelled' };
  if (field('mode') !== 'id_res') return { refused: 'mode' };
  if (field('op_endpoint') !== endpoint) return { refused: 'endpoint' };
  if (field('return_to') !== returnTo) return { refused: 'return' };
  const signed = field('signed').split(',');
  if (!SIGNED.every((name) => signed.includes(name))) return { refused: 'unsigned' };
  const claimed = field('claimed_id');
  if (field('identity') !== claimed || !claimed.startsWith(idPrefix))
    return { refused: 'identity' };
  if (!isFresh(field('response_nonce'), now)) return { refused: 'nonce' };
  const steamId = claimed.slice(idPrefix.length);
  return STEAM_ID.test(steamId) ? { steamId } : { refused: 'identity' };
}

/** A nonce begins with the instant it was made at (section 10.1). */
function isFresh(nonce: string, now: Date): boolean {
  const at = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ/.exec(nonce)?.[0];
  const apartMs = Math.abs(now.getTime() - Date.parse(at ?? ''));
  return apartMs <= NONCE_FRESH_S * 1000;
}
