import {
  Id,
  Instant,
  oneOf,
  orNull,
  strict,
  Type,
  type Static,
} from '../../../kernel/action/schema.ts';
import { Me } from '../profiles/index.ts';
import { REFRESH_TOKEN_CHARS_MAX } from './limits.ts';

/** Who keeps the refresh token: a browser in an httpOnly cookie, a program by itself. */
export const Client = oneOf(['browser', 'program'], {
  description: '`browser`: the refresh token comes as an httpOnly cookie; `program`: in the answer',
});

/** What signing in gives. */
export const Signed = strict({
  accessToken: Type.String({ description: 'send as `Authorization: Bearer ...`' }),
  expiresAt: Instant,
  refreshToken: Type.Optional(Type.String({ description: 'programs only; opens once' })),
  me: Me,
});
export type Signed = Static<typeof Signed>;

/** What showing once more who one is gives. */
export const Proved = strict({
  accessToken: Type.String({ description: 'send as `Authorization: Bearer ...`' }),
  expiresAt: Instant,
});
export type Proved = Static<typeof Proved>;

/** A refresh token in a body. */
export const RefreshToken = Type.String({ minLength: 1, maxLength: REFRESH_TOKEN_CHARS_MAX });

/** Where an address is, as far as tables of networks tell. */
export const Place = strict(
  {
    country: Type.String({ description: 'ISO 3166-1 alpha-2', examples: ['KR'] }),
    city: orNull(Type.String({ description: 'in English, where the house knows cities' })),
  },
  { description: 'a hint: who uses a VPN is elsewhere' },
);

/** One device that is signed in. */
export const Session = strict({
  id: Id,
  device: Type.String({ description: 'browser and system, or the name of the program' }),
  address: Type.String({ description: 'where it was last seen from' }),
  place: orNull(Place),
  createdAt: Instant,
  lastSeenAt: Instant,
  current: Type.Boolean({ description: 'whether it is the one that asks' }),
});
