import { action } from '../../../../kernel/action/action.ts';
import { proofNeeded, requireRecent } from '../../../../kernel/action/recent.ts';
import { Id, strict, Type } from '../../../../kernel/action/schema.ts';
import { self } from '../../../../kernel/action/self.ts';
import { inspectWebhook } from '../asking.ts';
import { kindUnknown, urlWrong, webhooksTooMany } from '../faults.ts';
import { makeKey } from '../keys.ts';
import { CHANGE_LIMIT, WEBHOOKS_MAX } from '../limits.ts';
import { Kinds, WebhookName, WebhookUrl } from '../schemas.ts';
import { insertWebhook } from '../store/webhooks.ts';

/**
 * Has a program told of what happens here. Takes no `Idempotency-Key`: its answer holds the key that
 * signs, which must not be stored in clear.
 */
export const makeWebhook = action({
  operation: 'programs.webhooks.makeWebhook',
  summary: 'Make a webhook',
  description:
    'Messages are signed as Standard Webhooks says. The answer is the only time that the key is told.',
  method: 'POST',
  path: '/programs/webhooks',
  permission: 'administrator',
  limit: CHANGE_LIMIT,
  body: strict({ name: WebhookName, url: WebhookUrl, kinds: Kinds }),
  output: strict({ id: Id, key: Type.String({ description: 'signs the messages; keep it safe' }) }),
  status: 201,
  faults: [proofNeeded, kindUnknown, urlWrong, webhooksTooMany],
  async run(ctx, { name, url, kinds }) {
    requireRecent(ctx);
    inspectWebhook(ctx, { url, kinds });
    const id = ctx.newId();
    const { sealed, written } = makeKey(ctx, id);
    const own = { made_by: self(ctx), made_at: ctx.now };
    const row = { id, name: name.trim(), url, kinds, sealed_key: sealed, ...own };
    if (await insertWebhook(ctx.db, row, WEBHOOKS_MAX)) return { id, key: written };
    throw webhooksTooMany({ detail: `A house has at most ${WEBHOOKS_MAX}.` });
  },
});
