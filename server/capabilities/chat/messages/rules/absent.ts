/** A message as far as it decides whom it concerns. */
export interface Heard {
  seq: number;
  senderId: string;
  /** Who is named in it. */
  mentions: readonly string[];
  /** Whose message it answers. */
  answers: string | null;
}

/** Somebody of the room. */
export interface Listener {
  personId: string;
  isMuted: boolean;
  /** Whether they look at the room at this moment. */
  isPresent: boolean;
  /** How far they have read, and of what they were told since. */
  readSeq: number;
  toldSeq: number;
}

export type News = 'direct' | 'mention' | 'reply' | 'group';

/** What one person is told, of which message. */
export interface Told {
  personId: string;
  news: News;
  seq: number;
}

/**
 * What people who were away are told of the messages that came. Whoever looks at the room is told
 * nothing, and one thing of a stretch at most: what concerns them most, the latest of it. A mute is
 * broken by what names somebody; of a group they hear once until they look.
 */
export function newsOf(
  kind: 'direct' | 'group' | 'about',
  messages: readonly Heard[],
  listeners: readonly Listener[],
): Told[] {
  return listeners.flatMap((listener) => {
    const { personId, isPresent, readSeq, toldSeq } = listener;
    if (isPresent) return [];
    const fresh = messages.filter(
      ({ seq, senderId }) => senderId !== personId && seq > readSeq && seq > toldSeq,
    );
    const [first] = fresh
      .map(({ seq, ...message }) => ({ personId, seq, news: concern(kind, message, listener) }))
      .filter((told): told is Told => told.news !== null)
      .toSorted((a, b) => WEIGHT[b.news] - WEIGHT[a.news] || b.seq - a.seq);
    return first ? [first] : [];
  });
}

const WEIGHT: Record<News, number> = { direct: 3, mention: 2, reply: 1, group: 0 };

function concern(
  kind: 'direct' | 'group' | 'about',
  { mentions, answers }: Omit<Heard, 'seq'>,
  { personId, isMuted, readSeq, toldSeq }: Listener,
): News | null {
  if (mentions.includes(personId)) return 'mention';
  if (isMuted) return null;
  if (kind === 'direct') return 'direct';
  if (answers === personId) return 'reply';
  return kind === 'group' && toldSeq <= readSeq ? 'group' : null;
}
