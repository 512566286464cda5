import type { Context } from '../../../kernel/context/context.ts';
import { linkTo, sendMail, writeLetter } from '../../identity/mail/index.ts';
import { contactOf } from '../../identity/passwords/index.ts';
import { readReaders } from '../../identity/profiles/index.ts';
import { listForMail } from '../news/index.ts';
import { endingLinks } from './ending.ts';
import { COUNTED_MAX, LINES_MAX } from './limits.ts';
import { digestWords } from './rules/words.ts';
import { claimDigest, noteWritten } from './store.ts';

/** A letter that is due. */
export interface Due {
  personId: string;
  /** The day it is for, in the person's zone. */
  period: string;
}

/**
 * Writes the letter of a day, once: of what was not read, wants to be told by mail, and stood in no
 * letter before. Without any of it, or without an address that is surely theirs, none is written.
 */
export function writeDigest(ctx: Context, { personId, period }: Due): Promise<void> {
  return ctx.transaction(async (ctx) => {
    const after = await claimDigest(ctx.db, personId, period);
    if (after === null) return;
    const [contact, readers, news] = await Promise.all([
      contactOf(ctx, personId),
      readReaders(ctx, [personId]),
      listForMail(ctx, personId, after, COUNTED_MAX),
    ]);
    const reader = readers.get(personId);
    const [latest] = news;
    if (!contact?.verified || !reader || !latest) return;
    const links = endingLinks(ctx, personId);
    const { language } = reader;
    const words = digestWords(language, {
      lines: news.slice(0, LINES_MAX).map(({ line }) => line[language]),
      count: news.length,
      url: linkTo(ctx, '/news'),
      endUrl: links.page,
    });
    await sendMail(ctx, {
      key: `notifications.digest:${personId}:${period}`,
      to: contact.address,
      personId,
      letter: { ...writeLetter(language, words), endsAt: links.post },
    });
    await noteWritten(ctx.db, personId, latest.seq);
  });
}
