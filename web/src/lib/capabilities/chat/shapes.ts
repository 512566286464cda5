/** A person as a room shows them. */
export interface Person {
  id: string;
  name: string;
  hue: number;
}

/** One message of a room, or a line about who came and went. */
export interface Message {
  id: string;
  roomId: string;
  /** Its place in the room. */
  seq: number;
  /** The place of its last change. */
  changedSeq: number;
  kind: 'text' | 'came' | 'went' | 'titled';
  sender: Person | null;
  text: string | null;
  at: string;
  editedAt: string | null;
  deletedAt: string | null;
  replyTo: { id: string; seq: number; sender: Person | null; text: string | null } | null;
  mentions: string[];
  /** `people`: up to 100 of them. */
  reactions: { emoji: string; count: number; people: string[] }[];
  pinnedAt: string | null;
  /** Of somebody with whom one is blocked: without its text. */
  hidden: boolean;
}

/** A stretch of a room's history, the first at its beginning. */
export interface Stretch {
  items: Message[];
  /** Whether there is more before, and behind. */
  older: boolean;
  newer: boolean;
}

/** A room as one of its members sees it. */
export interface Room {
  id: string;
  kind: 'direct' | 'group' | 'about';
  /** Of a group. */
  title: string | null;
  about: About | null;
  /** The other of a room of two; null when they have left the house. */
  other: Person | null;
  members: number;
  role: Role;
  /** Whether one sees to order there. */
  moderates: boolean;
  silencedUntil: string | null;
  mutedUntil: string | null;
  seq: number;
  madeAt: string;
}

/** A thing of the house that a room is about. */
export interface About {
  ref: string;
  title: { ko: string; en: string };
  path: string;
}

/** What somebody is in a room. */
export type Role = 'owner' | 'moderator' | 'member';

/** Somebody in a room. */
export interface Member {
  person: Person;
  role: Role;
  cameAt: string;
  silencedUntil: string | null;
}

/** A room in the inbox. */
export interface InboxRow {
  room: Room;
  last: Message | null;
  unread: number;
  /** How many of the unread name one. */
  mentioned: number;
  readSeq: number;
}
