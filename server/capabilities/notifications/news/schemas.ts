import { Id, Instant, orNull, strict, Type, type Static } from '../../../kernel/action/schema.ts';
import { Person } from '../../identity/profiles/index.ts';
import { UNREAD_COUNTED_MAX } from './limits.ts';

/** A place in one's inbox. */
export const Place = Type.Integer({
  minimum: 0,
  maximum: Number.MAX_SAFE_INTEGER,
  description: 'its place in your inbox: what is told later has a greater one',
});

/** A line of one's inbox. */
export const News = strict({
  id: Id,
  seq: Place,
  kind: Type.String({ examples: ['rhythm.passed'] }),
  line: strict({ ko: Type.String(), en: Type.String() }, { description: 'what it says' }),
  from: orNull(Person),
  facts: Type.Record(Type.String(), Type.Union([Type.String(), Type.Number()]), {
    description: 'what the line is made of',
  }),
  path: Type.String({ description: 'where it leads', examples: ['/rhythm/songs/arirang'] }),
  count: Type.Integer({ description: 'how many things the line stands for' }),
  at: Instant,
  readAt: orNull(Instant),
});
export type News = Static<typeof News>;

/** How much is unread. */
export const Unread = strict({
  count: Type.Integer({
    minimum: 0,
    maximum: UNREAD_COUNTED_MAX,
    description: 'unread lines; counting ends at the maximum',
  }),
});
