import { room } from '../../../kernel/room/room.ts';
import { changeWebhook } from './actions/change-webhook.ts';
import { listDeliveries } from './actions/list-deliveries.ts';
import { listKinds } from './actions/list-kinds.ts';
import { listWebhooks } from './actions/list-webhooks.ts';
import { makeWebhook } from './actions/make-webhook.ts';
import { removeWebhook } from './actions/remove-webhook.ts';
import { sendAgain } from './actions/send-again.ts';
import { tryWebhook } from './actions/try-webhook.ts';
import { nudgeWaiting } from './jobs/nudge-waiting.ts';
import { purgeDeliveries } from './jobs/purge-deliveries.ts';
import { sendWaiting } from './jobs/send-waiting.ts';

export const webhooks = room({
  name: 'programs.webhooks',
  says: 'What programs outside are told of what happens here',
  folder: import.meta.dirname,
  needs: ['identity.profiles'],
  actions: [
    listWebhooks,
    listKinds,
    makeWebhook,
    changeWebhook,
    removeWebhook,
    tryWebhook,
    listDeliveries,
    sendAgain,
  ],
  jobs: [sendWaiting, nudgeWaiting, purgeDeliveries],
  keeps: [
    {
      table: 'programs.webhook',
      person: 'made_by',
      exported: 'which webhooks they made, and when; never the key',
      omit: ['sealed_key'],
      forgotten: 'anonymised',
    },
    {
      table: 'programs.delivery',
      person: 'person_id',
      exported: 'what programs outside were told of them in the last month',
      omit: ['webhook_id', 'event_id', 'claimed_until', 'answer', 'seq'],
      forgotten: 'deleted',
    },
  ],
});
