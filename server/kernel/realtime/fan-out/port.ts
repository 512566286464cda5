import { port } from '../../room/port.ts';

/** What was said on a topic; its body is JSON text, written once however many hear it. */
export interface Said {
  readonly topic: string;
  /** Grows by one with each; the first is any number, and it never goes back. */
  readonly seq: number;
  readonly text: string;
  /** Where it is not `seq - 1`: nothing lies between this number and `seq`. */
  readonly after?: number;
}

/** What is said on a topic for the moment: not numbered, not kept. Its body is JSON text. */
export interface Hint {
  readonly topic: string;
  /** The person it is of; empty for the house. */
  readonly from: string;
  readonly text: string;
}

/** The members of a set whose places are kept for a while. */
export interface Leased {
  members: string[];
  /** Whose time was over since anybody asked last. */
  over: string[];
}

/** Hears what is said. */
export interface Listener {
  said(said: Said): void;
  hinted(hint: Hint): void;
  /** The line to the other nodes was broken and is there again: anything may have been missed. */
  lost(): void;
}

/** Carries what is said to all nodes of the house, and keeps what they share for a moment. */
export interface FanOut {
  /**
   * Tells every node that follows the topic. Never waits and never fails: the truth is in the tables.
   * @param seq its number, where the topic is counted by a table
   */
  publish(topic: string, text: string, seq?: number): void;
  /** Tells every node that follows the topic, for the moment. Never waits and never fails. */
  hint(hint: Hint): void;
  /**
   * From now on what is said on the topic is heard here.
   * @returns the last that was said: whatever comes later is heard
   */
  follow(topic: string): Promise<number>;
  unfollow(topic: string): Promise<void>;
  /** There is one who listens. */
  listen(listener: Listener): void;
  /** Keeps a value for all nodes, for so many milliseconds. */
  keep(key: string, value: string, forMs: number): Promise<void>;
  /** Takes a value away: of several who try, one gets it. @returns null when there is none */
  take(key: string): Promise<string | null>;
  /** Puts a member into a set, or lets one stay, for so many milliseconds from now. */
  lease(set: string, member: string, forMs: number): Promise<void>;
  /** Takes a member out of a set. */
  release(set: string, member: string): Promise<void>;
  /** Who is in a set now; of those whose time is over, each is named to one node once. */
  leased(set: string): Promise<Leased>;
  close(): Promise<void>;
}

/** The port; the house opens it by its configuration. */
export const fanOut = port<FanOut>('realtime.fanOut');
