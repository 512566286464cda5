import { createECDH, createHash } from 'node:crypto';
import type { Context } from '../../../kernel/context/context.ts';
import { wrongUrl } from '../../../kernel/outbound/wrong-url.ts';
import { secrets } from '../../../kernel/secrets/secrets.ts';
import { deviceWrong } from './faults.ts';
import { AUTH_BYTES, POINT_BYTES } from './limits.ts';
import type { Subscription } from './schemas.ts';

/** What subscriptions are sealed for: a copy of the database alone reaches no phone. */
const SEALED_FOR = 'notifications.device';

/**
 * Looks at a subscription before it is kept.
 * @throws deviceWrong
 */
export function inspectSubscription(ctx: Context, { endpoint, keys }: Subscription): void {
  const wrong = wrongUrl(endpoint, ctx.config.pushPrivate);
  if (wrong !== null) refuse('/endpoint', 'url', wrong);
  if (!isPoint(keys.p256dh)) refuse('/keys/p256dh', 'key', 'It is no public key of P-256.');
  if (Buffer.from(keys.auth, 'base64url').length !== AUTH_BYTES) {
    refuse('/keys/auth', 'key', `It must hold ${AUTH_BYTES} bytes.`);
  }
}

/** By which a browser is known again; its address itself is sealed. */
export function addressHash({ endpoint }: Subscription): Buffer {
  return createHash('sha256').update(endpoint).digest();
}

/** The subscription of a device as it is kept. */
export function sealSubscription(ctx: Context, id: string, given: Subscription): string {
  return ctx.port(secrets).seal(SEALED_FOR, JSON.stringify(given), id);
}

/** The subscription of a device; null when it was sealed with a key that this house does not have. */
export function openSubscription(
  ctx: Context,
  { id, sealed }: { id: string; sealed: string },
): Subscription | null {
  const opened = ctx.port(secrets).unseal(SEALED_FOR, sealed, id);
  return opened === null ? null : (JSON.parse(opened) as Subscription);
}

function isPoint(text: string): boolean {
  const point = Buffer.from(text, 'base64url');
  if (point.length !== POINT_BYTES) return false;
  const own = createECDH('prime256v1');
  own.generateKeys();
  try {
    own.computeSecret(point);
    return true;
  } catch {
    // It does not lie on the curve.
    return false;
  }
}

function refuse(pointer: string, code: string, detail: string): never {
  throw deviceWrong({ detail, errors: [{ pointer, code, detail }] });
}
