import type { Context } from '../../../kernel/context/context.ts';
import { inboxTopic } from './channels/inbox.ts';
import { countUnread } from './store/reading.ts';
import { kindNames } from './view.ts';

/** Says to these people's own devices that their inbox changed, once it did. */
export async function announceUnread(ctx: Context, personIds: string[]): Promise<void> {
  const people = [...new Set(personIds)];
  if (people.length === 0) return;
  const counts = await countUnread(ctx.db, people, kindNames(ctx));
  for (const personId of people) {
    ctx.publish(inboxTopic(personId), { kind: 'news', unread: counts.get(personId) ?? 0 });
  }
}
