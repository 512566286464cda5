import type { paths } from '$lib/kernel/api/schema.d.ts';

type Answer<P extends keyof paths> = paths[P] extends {
  get: { responses: { 200: { content: { 'application/json': infer T } } } };
}
  ? T
  : never;

/** A service token as administrators see it. */
export type Token = Answer<'/api/programs/tokens'>['items'][number];
/** A webhook as administrators see it. */
export type Webhook = Answer<'/api/programs/webhooks'>['items'][number];
/** What a webhook was told. */
export type Delivery = Answer<'/api/programs/webhooks/{webhookId}/deliveries'>['items'][number];
