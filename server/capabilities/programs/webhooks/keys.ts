import type { Context } from '../../../kernel/context/context.ts';
import { secrets } from '../../../kernel/secrets/secrets.ts';
import { KEY_BYTES } from './limits.ts';
import { writtenKey } from './signature.ts';
import { SEALED_FOR } from './sending.ts';

/** A new key that signs for a webhook: as it is kept, and as its people get it, once. */
export function makeKey(ctx: Context, webhookId: string): { sealed: string; written: string } {
  const key = ctx.chance.bytes(KEY_BYTES);
  const sealed = ctx.port(secrets).seal(SEALED_FOR, key.toString('base64'), webhookId);
  return { sealed, written: writtenKey(key) };
}
