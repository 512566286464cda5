import type { Context } from '../../../kernel/context/context.ts';
import { secrets } from '../../../kernel/secrets/secrets.ts';
import { mailer } from './mailer/port.ts';
import type { Letter } from './rules/letter.ts';
import { messageIdOf } from './rules/message-id.ts';
import { SEALED_FOR } from './sealed-for.ts';
import { findWaiting, settleMail } from './store.ts';

/**
 * Hands a letter over, outside of a transaction: a slow mail server holds no connection. Dying between
 * the server's yes and our note means that the next attempt hands it over once more, with the same
 * Message-ID: SMTP knows no better (RFC 5321, 4.5.4.1). A letter that is settled is left alone.
 */
export async function deliver(ctx: Context, mailId: string): Promise<void> {
  const row = await findWaiting(ctx.db, mailId);
  if (!row?.letter) return;
  const opened = ctx.port(secrets).unseal(SEALED_FOR, row.letter, row.id);
  if (opened === null) throw new Error('a letter was sealed with another key than this house has');
  const letter = JSON.parse(opened) as Letter;
  const messageId = messageIdOf(row.id, ctx.config.mailFrom);
  const handover = await ctx.port(mailer).handOver({ ...letter, messageId, to: row.to_address });
  if (handover === 'refused') ctx.log.warn({ mailId }, 'a mail server refused a letter for good');
  await settleMail(ctx.db, mailId, handover === 'taken' ? 'sent' : 'refused', ctx.now);
}
