import type { FieldFault } from '../faults/fault.ts';
import type { Hint, Said } from './fan-out/port.ts';
import { DO_ID_CHARS_MAX, TOPIC_CHARS_MAX } from './limits.ts';

/** What a client sends (contract/realtime.md). */
export type Asked =
  | { t: 'hello'; ticket?: string }
  | { t: 'join'; topic: string; after?: number }
  | { t: 'leave'; topic: string }
  | { t: 'hint'; topic: string; body: unknown }
  | { t: 'do'; id: string; operation: string; input: unknown }
  | { t: 'beat' };

/** What the house answers, but for `said`, which is put together once for many. */
export type Told =
  | { t: 'welcome'; personId: string | null; beatS: number }
  | { t: 'joined'; topic: string; seq: number; gap: boolean; here?: string[] }
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
  id?: string;
  code: string;
  detail?: string;
  errors?: FieldFault[];
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
const OPERATION_CHARS_MAX = 100;

/** A frame of a client; null for what is none. Members that are not known are left out. */
export function readFrame(text: string): Asked | null {
  const frame = parse(text);
  switch (frame?.['t']) {
    case 'beat':
      return { t: 'beat' };
    case 'hello':
      return readHello(frame);
    case 'join':
      return readJoin(frame);
    case 'leave':
      return isTopic(frame['topic']) ? { t: 'leave', topic: frame['topic'] } : null;
    case 'hint':
      return readHint(frame);
    case 'do':
      return readDo(frame);
    default:
      return null;
  }
}

function readHello({ ticket }: Parsed): Asked | null {
  if (ticket === undefined) return { t: 'hello' };
  return isText(ticket, TICKET_CHARS_MAX) ? { t: 'hello', ticket } : null;
}

function readJoin({ topic, after }: Parsed): Asked | null {
  if (!isTopic(topic)) return null;
  if (after === undefined) return { t: 'join', topic };
  return Number.isSafeInteger(after) && (after as number) >= 0
    ? { t: 'join', topic, after: after as number }
    : null;
}

function readHint({ topic, body }: Parsed): Asked | null {
  return isTopic(topic) && body !== undefined ? { t: 'hint', topic, body } : null;
}

function readDo({ id, operation, input = {} }: Parsed): Asked | null {
  if (!isText(id, DO_ID_CHARS_MAX) || !isText(operation, OPERATION_CHARS_MAX)) return null;
  return { t: 'do', id, operation, input };
}

type Parsed = Record<string, unknown>;

function parse(text: string): Parsed | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Parsed)
      : null;
  } catch {
    return null;
  }
}

function isText(value: unknown, charsMax: number): value is string {
  return typeof value === 'string' && value.length > 0 && value.length <= charsMax;
}

function isTopic(topic: unknown): topic is string {
  return isText(topic, TOPIC_CHARS_MAX);
}

/** The text of a `said`: its body is JSON already. */
export function saidText({ topic, seq, after, text }: Said): string {
  const before = after === undefined || after === seq - 1 ? '' : `,"after":${after}`;
  return `{"t":"said","topic":${JSON.stringify(topic)},"seq":${seq}${before},"body":${text}}`;
}

/** The text of a `hint`: its body is JSON already. */
export function hintText({ topic, from, text }: Hint): string {
  const of = from === '' ? '' : `,"from":${JSON.stringify(from)}`;
  return `{"t":"hint","topic":${JSON.stringify(topic)}${of},"body":${text}}`;
}

/** The text of an `ack`: the output is JSON already. */
export function ackText(id: string, output: string): string {
  return `{"t":"ack","id":${JSON.stringify(id)},"output":${output}}`;
}
