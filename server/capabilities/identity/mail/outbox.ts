import type { Context } from '../../../kernel/context/context.ts';
import { secrets } from '../../../kernel/secrets/secrets.ts';
import { deliverMail } from './jobs/deliver-mail.ts';
import type { Letter } from './rules/letter.ts';
import { SEALED_FOR } from './sealed-for.ts';
import { insertMail, isWritten } from './store.ts';

/** A letter to be sent. */
export interface Mail {
  /**
   * Names what the letter is about, once and for all: `emails.reset:<id>`. A second letter with the
   * same key is not written, so an action or a job that is tried again sends nothing twice.
   */
  key: string;
  /** The mail address, as it was checked when it came in. */
  to: string;
  /** Whose letter it is: it is forgotten with them. Null when it is nobody's. */
  personId: string | null;
  letter: Letter;
}

/**
 * Puts a letter into the outbox, in the caller's transaction: it is sent if that commits, soon, and
 * again until a mail server took it. @returns false when the key was used before
 */
export async function sendMail(
  ctx: Context,
  { key, to, personId, letter }: Mail,
): Promise<boolean> {
  return ctx.transaction(async (ctx) => {
    const id = ctx.newId();
    const row = { id, key, person_id: personId, to_address: to, created_at: ctx.now };
    const sealed = ctx.port(secrets).seal(SEALED_FOR, JSON.stringify(letter), id);
    const isNew = await insertMail(ctx.db, { ...row, letter: sealed });
    if (isNew) await ctx.later(deliverMail, { mailId: id }, { key: `identity.mail:${id}` });
    return isNew;
  });
}

/** Whether a letter with this key was written: asked before work that a second attempt must not do. */
export function wasWritten(ctx: Context, key: string): Promise<boolean> {
  return isWritten(ctx.db, key);
}

/**
 * A link into the house for a letter. It begins with `MADANG_PUBLIC_URL`, else with the address the
 * house listens on, and never with what a request says: its `Host` is the sender's to choose, and a
 * reset letter would lead to them.
 * @param path as people see it, e.g. `/reset#token`; secrets go behind the `#`, which no log ever sees
 */
export function linkTo(ctx: Context, path: `/${string}`): string {
  const url = new URL(path, ctx.homeUrl);
  // `//elsewhere` is a path to the type and another host to a browser.
  if (url.origin !== new URL(ctx.homeUrl).origin) throw new Error(`${path} leads out of the house`);
  return url.href;
}
