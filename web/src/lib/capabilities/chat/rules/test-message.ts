import type { Message } from '../shapes.ts';

/** A message of a place, for tests. */
export function messageOf(seq: number, given: Partial<Message> = {}): Message {
  return {
    id: `00000000-0000-7000-8000-${String(seq).padStart(12, '0')}`,
    roomId: 'yard',
    seq,
    changedSeq: seq,
    kind: 'text',
    sender: { id: 'ann', name: 'Ann', hue: 20 },
    text: `message ${seq}`,
    at: new Date(Date.UTC(2026, 2, 14, 3) + seq * 1000).toISOString(),
    editedAt: null,
    deletedAt: null,
    replyTo: null,
    mentions: [],
    reactions: [],
    pinnedAt: null,
    hidden: false,
    ...given,
  };
}
