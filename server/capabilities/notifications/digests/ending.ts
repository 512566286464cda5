import type { Context } from '../../../kernel/context/context.ts';
import { secrets } from '../../../kernel/secrets/secrets.ts';
import { linkTo } from '../../identity/mail/index.ts';

const PURPOSE = 'notifications.digests.end';

/** Where letters of a person end: for them to open, and for their mail program to post to. */
export function endingLinks(ctx: Context, personId: string): { page: string; post: string } {
  const token = `${personId}.${ctx.port(secrets).mac(PURPOSE, personId)}`;
  return {
    // Behind the `#` no log sees it.
    page: linkTo(ctx, `/news/end-letters#${token}`),
    post: linkTo(ctx, `/api/notifications/digests/endings?token=${token}`),
  };
}

/** Whose letters a token ends; null when it is none of ours. */
export function readEnding(ctx: Context, token: string): string | null {
  const [personId = '', mac = ''] = token.split('.');
  return ctx.port(secrets).macFits(PURPOSE, personId, mac) ? personId : null;
}
