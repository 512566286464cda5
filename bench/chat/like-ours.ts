/** A message as a client sends it to a peer. */
export interface Sent {
  roomId: string;
  id: string;
  text: string;
}

/** A message as the house tells it, so that peers send as many bytes: field for field the same. */
export function likeOurs({ roomId, id, text }: Sent, senderId: string, seq: number): object {
  return {
    kind: 'message',
    message: {
      id,
      roomId,
      seq,
      changedSeq: seq,
      kind: 'text',
      sender: { id: senderId, name: '사람 1', role: 'member', color: null },
      text,
      at: new Date().toISOString(),
      editedAt: null,
      deletedAt: null,
      replyTo: null,
      mentions: [],
      reactions: [],
      pinnedAt: null,
      hidden: false,
    },
  };
}
