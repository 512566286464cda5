import { PROVIDER_NAMES } from '../../../kernel/config/providers.ts';
import { Instant, oneOf, orNull, strict, Type } from '../../../kernel/action/schema.ts';
import {
  ANSWER_CHARS_MAX,
  ANSWER_FIELDS_MAX,
  LABEL_CHARS_MAX,
  NEXT_CHARS_MAX,
  TICKET_CHARS_MAX,
} from './limits.ts';

/** The name of a provider. */
export const Provider = oneOf(PROVIDER_NAMES, { description: 'the provider' });

/** What a person set out for. */
export const Intent = oneOf(['enter', 'link'], {
  description: '`enter`: to sign in or up; `link`: to sign in by it from now on',
});

/** Where to go afterwards. */
export const Next = Type.String({
  maxLength: NEXT_CHARS_MAX,
  description: 'the page of this house to go to afterwards; anything else becomes `/`',
  examples: ['/rhythm'],
});

/** A ticket as it is sent. */
export const Ticket = Type.String({
  minLength: 1,
  maxLength: TICKET_CHARS_MAX,
  description: 'what the way back from a provider brought; opens once, for ten minutes, here alone',
});

/** What a provider sends back by the browser: its own words beside those that all have. */
export const Answer = Type.Object(
  {
    code: Type.Optional(Type.String({ maxLength: ANSWER_CHARS_MAX })),
    state: Type.Optional(Type.String({ maxLength: ANSWER_CHARS_MAX })),
    error: Type.Optional(Type.String({ maxLength: ANSWER_CHARS_MAX })),
  },
  {
    additionalProperties: { type: 'string', maxLength: ANSWER_CHARS_MAX },
    maxProperties: ANSWER_FIELDS_MAX,
  },
);

/** Where a browser is sent on to. */
export const Location = strict({
  location: Type.String(),
  flow: orNull(Type.String({ description: 'what the browser keeps until it comes back' })),
});

/** An account of a provider that signs one in. */
export const Link = strict({
  provider: Provider,
  label: orNull(
    Type.String({ maxLength: LABEL_CHARS_MAX, description: 'what the account is called there' }),
  ),
  linkedAt: Instant,
  usedAt: Instant,
});
