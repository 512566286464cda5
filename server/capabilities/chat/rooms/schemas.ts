import {
  Id,
  Instant,
  oneOf,
  orNull,
  strict,
  Type,
  type Static,
} from '../../../kernel/action/schema.ts';
import { RefShown } from '../../../kernel/room/ref.ts';
import { Person } from '../../identity/profiles/index.ts';
import { MUTE_S_MAX, SILENCE_S_MAX, TITLE_CHARS_MAX } from './limits.ts';

export const ROOM_KINDS = ['direct', 'group', 'about'] as const;
export const MEMBER_ROLES = ['owner', 'moderator', 'member'] as const;

/** A title as it is sent. */
export const Title = Type.String({
  minLength: 1,
  maxLength: TITLE_CHARS_MAX,
  description: 'how the group is called',
  examples: ['토요일 합주'],
});

/** A room as one of its members sees it. */
export const Room = strict({
  id: Id,
  kind: oneOf(ROOM_KINDS, {
    description: '`direct` between two, `group` of those invited, `about` a thing of the house',
  }),
  title: orNull(Type.String({ description: 'of a group' })),
  about: orNull(RefShown),
  other: orNull(Person),
  members: Type.Integer({ description: 'how many people are in it' }),
  role: oneOf(MEMBER_ROLES, { description: 'what you are there' }),
  moderates: Type.Boolean({
    description: 'whether you may delete messages of others, silence, remove and pin there',
  }),
  silencedUntil: orNull(Instant),
  mutedUntil: orNull(Instant),
  seq: Type.Integer({
    description: 'the number of the last thing that happened there, and of its topic',
  }),
  madeAt: Instant,
});
export type Room = Static<typeof Room>;

/** Somebody in a room. */
export const Member = strict({
  person: Person,
  role: oneOf(MEMBER_ROLES),
  cameAt: Instant,
  silencedUntil: orNull(Instant),
});
export type Member = Static<typeof Member>;

/** The parameter of everything in a room. */
export const ofRoom = strict({ roomId: Id });
/** The parameters of somebody in a room. */
export const ofMember = strict({ roomId: Id, personId: Id });

/** For how long somebody must be silent. */
export const SilencedForS = Type.Integer({
  minimum: 0,
  maximum: SILENCE_S_MAX,
  description: 'seconds in which they cannot write there; 0 lets them speak again',
});

/** For how long one wants to hear nothing of a room. */
export const MutedForS = Type.Integer({
  minimum: 0,
  maximum: MUTE_S_MAX,
  description: 'seconds in which you are told nothing of this room; 0 ends it',
});
