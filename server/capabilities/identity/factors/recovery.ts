import type { Context } from '../../../kernel/context/context.ts';
import { hashPassword, opensHash } from '../passwords/index.ts';
import { recoveryCodeUsed } from './events.ts';
import { RECOVERY_CHARS, RECOVERY_CODES, SELECTOR_CHARS } from './limits.ts';
import { recoveryCode, showCode } from './rules/code.ts';
import { countCodes, findCode, useCode, type KeptCode } from './store/recovery-codes.ts';

/** Recovery codes: to be shown once, and to be kept. */
export interface NewCodes {
  shown: string[];
  kept: KeptCode[];
}

/**
 * Makes recovery codes. They are hashed like passwords (ASVS 5, 6.5.2), outside of a transaction; their
 * first characters stand beside the hash, so that one try costs one hash and not ten.
 */
export async function makeCodes(ctx: Context): Promise<NewCodes> {
  const codes = new Map<string, string>();
  while (codes.size < RECOVERY_CODES) {
    const code = recoveryCode(ctx.chance.bytes(Math.ceil((RECOVERY_CHARS * 5) / 8)));
    codes.set(code.slice(0, SELECTOR_CHARS), code);
  }
  const kept: KeptCode[] = [];
  for (const [selector, code] of codes) kept.push({ selector, hash: await hashPassword(code) });
  return { shown: [...codes.values()].map(showCode), kept };
}

/** Uses up a recovery code of a person; false when it opens nothing (any more). */
export async function spendCode(
  ctx: Context,
  personId: string,
  { selector, code }: { selector: string; code: string },
): Promise<boolean> {
  const hash = await findCode(ctx.db, personId, selector);
  // Of an unknown one the same work is done: time does not tell which codes begin right.
  if (!(await opensHash(hash, code)) || hash === null) return false;
  return ctx.transaction(async (ctx) => {
    if (!(await useCode(ctx.db, personId, { selector, hash }, ctx.now))) return false;
    await ctx.emit(recoveryCodeUsed, { personId, left: await countCodes(ctx.db, personId) });
    return true;
  });
}
