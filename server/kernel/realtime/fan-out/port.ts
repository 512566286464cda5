import { port } from '../../room/port.ts';

/** What was said on a topic; its body is JSON text, written once however many hear it. */
export interface Said {
  readonly topic: string;
  /** Grows by one with each; the first is any number, and it never goes back. */
  readonly seq: number;
  readonly text: string;
}

/** Hears what is said. */
export interface Listener {
  said(said: Said): void;
  /** The line to the other nodes was broken and is there again: anything may have been missed. */
  lost(): void;
}

/** Carries what is said to all nodes of the house, and keeps what they share for a moment. */
export interface FanOut {
  /** Tells every node that follows the topic. Never waits and never fails: what is said is a hint. */
  publish(topic: string, text: string): void;
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
  close(): Promise<void>;
}

/** The port; the house opens it by its configuration. */
export const fanOut = port<FanOut>('realtime.fanOut');
