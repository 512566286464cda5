/** The topic of a room: what is said there, and who looks. */
export function roomTopic(roomId: string): string {
  return `chat/rooms/${roomId}`;
}

/** The topic of a person, for themselves alone: rooms that come and go, what was read elsewhere. */
export function personTopic(personId: string): string {
  return `chat/people/${personId}`;
}
