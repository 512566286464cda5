import { self } from '../../../../kernel/action/self.ts';
import { notFound } from '../../../../kernel/faults/catalogue.ts';
import { channel } from '../../../../kernel/realtime/channel.ts';

/** The topic on which a person hears that their inbox changed. */
export function inboxTopic(personId: string): string {
  return `notifications/people/${personId}`;
}

/** What changes in a person's own inbox. Of another's nobody learns whether there is one. */
export const inboxChannel = channel({
  name: 'notifications.news.inbox',
  topic: 'notifications/people/:personId',
  says: '`{kind: "news", unread}` when something was told, read or removed; `unread` lines of the inbox',
  permission: 'guest',
  async mayJoin(ctx, { personId }) {
    if (personId !== self(ctx)) throw notFound();
  },
});
