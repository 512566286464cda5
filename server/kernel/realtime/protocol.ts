import type { Said } from './fan-out/port.ts';
import { TOPIC_CHARS_MAX } from './limits.ts';

/** What a client sends (contract/realtime.md). */
export type Asked =
  | { t: 'hello'; ticket?: string }
  | { t: 'join'; topic: string; after?: number }
  | { t: 'leave'; topic: string }
  | { t: 'beat' };

/** What the house answers, but for `said`, which is put together once for many. */
export type Told =
  | { t: 'welcome'; personId: string | null; beatS: number }
  | { t: 'joined'; topic: string; seq: number; gap: boolean }
  | { t: 'gap'; topic: string }
  | { t: 'left'; topic: string; code: string }
  | { t: 'moving'; afterMs: number }
  | { t: 'beat' }
  | Refused;

/** That something asked for is not done, and why. */
export interface Refused {
  t: 'refused';
  what: Asked['t'] | 'frame';
  topic?: string;
  code: string;
  detail?: string;
  retryAfterS?: number;
}

/** With what a socket is closed. */
export const CLOSED = {
  wrong: 4400,
  signedOut: 4401,
  silent: 4408,
  tooMany: 4429,
} as const;

/** The subprotocol of this version. */
export const SUBPROTOCOL = 'madang.v1';

const TICKET_CHARS_MAX = 100;

/** A frame of a client; null for what is none. Members that are not known are left out. */
export function readFrame(text: string): Asked | null {
  const frame = parse(text);
  if (frame === null) return null;
  const { t, topic, after, ticket } = frame;
  if (t === 'beat') return { t };
  if (t === 'hello') {
    if (ticket === undefined) return { t };
    return typeof ticket === 'string' && ticket.length <= TICKET_CHARS_MAX ? { t, ticket } : null;
  }
  if ((t !== 'join' && t !== 'leave') || !isTopic(topic)) return null;
  if (t === 'leave' || after === undefined) return { t, topic };
  return Number.isSafeInteger(after) && (after as number) >= 0
    ? { t, topic, after: after as number }
    : null;
}

function parse(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : null;
  } catch {
    return null;
  }
}

function isTopic(topic: unknown): topic is string {
  return typeof topic === 'string' && topic.length > 0 && topic.length <= TOPIC_CHARS_MAX;
}

/** The text of a `said`: its body is JSON already. */
export function saidText({ topic, seq, text }: Said): string {
  return `{"t":"said","topic":${JSON.stringify(topic)},"seq":${seq},"body":${text}}`;
}
