import {
  Id,
  Instant,
  oneOf,
  orNull,
  strict,
  Type,
  type Static,
} from '../../../kernel/action/schema.ts';
import { Person } from '../../identity/profiles/index.ts';
import { NAME_CHARS_MAX, URL_CHARS_MAX } from './limits.ts';

/** What a webhook is called among administrators. */
export const WebhookName = Type.String({
  minLength: 1,
  maxLength: NAME_CHARS_MAX,
  pattern: '\\S',
  examples: ['Season standings'],
});

/** Where it leads. */
export const WebhookUrl = Type.String({
  minLength: 1,
  maxLength: URL_CHARS_MAX,
  description: 'https, an address of the Internet',
  examples: ['https://game.example/hooks/madang'],
});

/** What it is told. */
export const Kinds = Type.Array(Type.String({ maxLength: 100 }), {
  minItems: 1,
  maxItems: 50,
  uniqueItems: true,
  description: 'kinds of news; `GET /api/programs/webhooks/kinds` lists those there are',
  examples: [['rhythm.record.set']],
});

/** A webhook as administrators see it: never the key that signs. */
export const Webhook = strict({
  id: Id,
  name: Type.String(),
  url: Type.String(),
  kinds: Type.Array(Type.String()),
  madeBy: orNull(Person),
  madeAt: Instant,
  paused: orNull(
    strict({
      at: Instant,
      because: oneOf(['asked', 'failing', 'gone'], {
        description: 'by hand; after days of failures; or the receiver answered 410',
      }),
    }),
  ),
  failingSince: orNull(Instant),
  waiting: Type.Integer({ description: 'deliveries that were not taken yet' }),
});
export type Webhook = Static<typeof Webhook>;

/** One delivery, sent or about to be. */
export const Delivery = strict({
  id: Type.String({ format: 'uuid', description: 'the `webhook-id` header' }),
  kind: Type.String(),
  body: Type.String({ description: 'what is sent, as it is signed' }),
  at: Instant,
  state: oneOf(['waiting', 'delivered', 'dropped']),
  tries: Type.Integer(),
  triedAt: orNull(Instant),
  answer: orNull(Type.String({ description: 'status of the last answer, or what came instead' })),
});
