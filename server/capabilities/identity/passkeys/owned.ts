import type { Context } from '../../../kernel/context/context.ts';
import type { Static } from '../../../kernel/action/schema.ts';
import { ownPasskey } from './rules/passkey.ts';
import type { Passkey } from './schemas.ts';
import { findPasskeys } from './store.ts';

/** The passkeys of a person as they see them, the oldest first. */
export async function passkeysOf(
  ctx: Context,
  personId: string,
): Promise<Static<typeof Passkey>[]> {
  return (await findPasskeys(ctx.db, personId)).map(ownPasskey);
}
