import { oneOf, orNull, strict, Type, type Static } from '../../../kernel/action/schema.ts';
import { Zone } from '../../identity/profiles/index.ts';
import { KIND_CHARS_MAX, KINDS_MAX } from './limits.ts';

const Wanted = (by: string) =>
  orNull(Type.Boolean({ description: `whether it is told ${by}; null where that is not offered` }));

/** A time of day. */
const Clock = Type.String({
  pattern: '^([01][0-9]|2[0-3]):[0-5][0-9]$',
  maxLength: 5,
  description: 'a time of day in your own time zone',
  examples: ['22:30'],
});

/** Quiet hours. */
export const QuietHours = strict({ from: Clock, to: Clock });

/** How often a letter says what was not read. */
export const Digest = oneOf(['off', 'daily', 'weekly'], {
  description: 'how often a letter says what you have not read',
});

const KindName = Type.String({
  maxLength: KIND_CHARS_MAX,
  description: 'a kind of news',
  examples: ['rhythm.passed'],
});

/** All that a person has said about news. */
export const Preferences = strict({
  kinds: Type.Array(
    strict({
      kind: KindName,
      says: strict({ ko: Type.String(), en: Type.String() }),
      inbox: Wanted('in the inbox'),
      push: Wanted('on your devices'),
      mail: Wanted('in letters'),
    }),
  ),
  quiet: orNull(QuietHours),
  zone: Zone,
  digest: Digest,
  mailed: Type.Boolean({
    description: 'whether letters reach you: only a confirmed mail address gets them',
  }),
});
export type Preferences = Static<typeof Preferences>;

/** What is to be another; what is not given stays. */
export const PreferencesChange = strict({
  kinds: Type.Optional(
    Type.Array(
      strict({
        kind: KindName,
        inbox: Type.Optional(Type.Boolean()),
        push: Type.Optional(Type.Boolean()),
        mail: Type.Optional(Type.Boolean()),
      }),
      { maxItems: KINDS_MAX },
    ),
  ),
  quiet: Type.Optional(orNull(QuietHours)),
  digest: Type.Optional(Digest),
});
export type PreferencesChange = Static<typeof PreferencesChange>;
