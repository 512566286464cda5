import { Id, Instant, strict, Type, type Static } from '../../../kernel/action/schema.ts';
import { ADDRESS_CHARS_MAX, KEY_CHARS_MAX } from './limits.ts';

const Key = (description: string) =>
  Type.String({ maxLength: KEY_CHARS_MAX, pattern: '^[A-Za-z0-9_-]+=*$', description });

/** A subscription as a browser gives it (`PushSubscription.toJSON()`). */
export const Subscription = strict({
  endpoint: Type.String({
    minLength: 1,
    maxLength: ADDRESS_CHARS_MAX,
    description: 'where the push service takes messages for this browser',
    examples: ['https://push.example/send/abc'],
  }),
  keys: strict({
    p256dh: Key("the browser's public key"),
    auth: Key("the browser's secret"),
  }),
});
export type Subscription = Static<typeof Subscription>;

/** A device that is told news; never its address. */
export const Device = strict({
  id: Id,
  name: Type.String({ examples: ['Chrome · Android'] }),
  service: Type.String({ description: 'the host of its push service' }),
  madeAt: Instant,
  seenAt: Instant,
});
export type Device = Static<typeof Device>;
