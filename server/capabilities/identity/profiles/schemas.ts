import { ROLES } from '../../../kernel/action/permission.ts';
import {
  Id,
  Instant,
  oneOf,
  orNull,
  strict,
  Type,
  type Static,
} from '../../../kernel/action/schema.ts';
import { NAME_CHARS_MAX, ZONE_CHARS_MAX } from './limits.ts';

/** A name as it is sent; rules look at it closer. */
export const Name = Type.String({
  minLength: 1,
  maxLength: NAME_CHARS_MAX,
  description: 'shown to others; up to 40 letters',
  examples: ['민지'],
});

/** A language of the house. */
export const Language = oneOf(['ko', 'en'], { description: 'language of the person' });

/** An IANA time zone. */
export const Zone = Type.String({
  minLength: 1,
  maxLength: ZONE_CHARS_MAX,
  description: 'IANA time zone; days are counted in it',
  examples: ['Asia/Seoul'],
});

const shown = {
  id: Id,
  name: Type.String({ description: 'empty for somebody who has left or is leaving' }),
  hue: Type.Integer({ minimum: 0, maximum: 359, description: 'hue of the picture placeholder' }),
};

/** What everybody may see of a person, wherever they are named. */
export const Person = strict(shown);
export type Person = Static<typeof Person>;

/** What everybody may see of a person on their own page. */
export const PersonPage = strict({ ...shown, createdAt: orNull(Instant) });

/** What a person sees of themselves. */
export const Me = strict({
  id: Id,
  name: Type.String(),
  email: orNull(Type.String({ description: 'null for a guest' })),
  role: oneOf(ROLES),
  language: Language,
  zone: Zone,
  hue: Type.Integer({ minimum: 0, maximum: 359 }),
  createdAt: Instant,
  leavingAt: orNull(
    Type.String({
      format: 'date-time',
      description: 'from when on everything of yours is deleted; null unless you are leaving',
    }),
  ),
});
export type Me = Static<typeof Me>;
