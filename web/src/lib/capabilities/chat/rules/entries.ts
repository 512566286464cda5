import type { Message } from '../shapes.ts';

/** How far a message of one's own is on its way. */
export type Fate = 'sent' | 'waiting' | 'failed';

/** A message that is on its way to the house, or was refused. */
export interface OnItsWay {
  message: Message;
  fate: Exclude<Fate, 'sent'>;
}

/** One row of a conversation. */
export type Entry =
  | { kind: 'day'; key: string; at: string }
  /** From here on one hasn't read. */
  | { kind: 'new'; key: string }
  /** What those one is blocked with said, folded into one. */
  | { kind: 'hidden'; key: string; count: number }
  | { kind: 'event'; key: string; message: Message }
  | MessageEntry;

/** A message, where it stands among others of its sender. */
export interface MessageEntry {
  kind: 'message';
  key: string;
  message: Message;
  /** The first of several by one person: it carries the name. */
  isHead: boolean;
  /** The last of several within one minute: it carries the time. */
  isLast: boolean;
  fate: Fate;
}

/** What the rows are made of. */
export interface EntryFacts {
  items: readonly Message[];
  onTheirWay: readonly OnItsWay[];
  /** The line "from here on new" stands behind this place; null for no line. */
  readSeq: number | null;
  /** Whose messages are never new. */
  ownId: string | null;
  /** Whether a message is not to be seen. */
  isHidden: (message: Message) => boolean;
  /** The day of a message where the person lives, as a text that is equal on one day. */
  dayOf: (message: Message) => string;
}

/** Messages of one person belong together when no more than this lies between, in ms. */
const TOGETHER_MS = 5 * 60_000;

/** The rows of a conversation: days, the line where the unread begin, messages gathered by person. */
export function entriesOf(facts: EntryFacts): Entry[] {
  const entries: Entry[] = [];
  let before: Message | null = null;
  let day = '';
  let isMarked = facts.readSeq === null;
  const put = (message: Message, fate: Fate) => {
    const today = facts.dayOf(message);
    const isNewDay = today !== day;
    if (isNewDay) entries.push({ kind: 'day', key: `day ${today}`, at: message.at });
    day = today;
    const isNews = fate === 'sent' && message.seq > (facts.readSeq ?? 0);
    const marks = !isMarked && isNews && message.sender?.id !== facts.ownId;
    if (marks) entries.push({ kind: 'new', key: 'new' });
    isMarked ||= marks;
    if (message.kind !== 'text') entries.push({ kind: 'event', key: message.id, message });
    else if (facts.isHidden(message)) fold(entries, message);
    else {
      const isHead = isNewDay || marks || before === null || !areTogether(before, message);
      const last = entries.at(-1);
      if (!isHead && last?.kind === 'message') last.isLast = !isOneMinute(last.message, message);
      entries.push({ kind: 'message', key: message.id, message, isHead, isLast: true, fate });
      before = message;
      return;
    }
    before = null;
  };
  const known = new Set<string>();
  for (const message of facts.items) {
    known.add(message.id);
    put(message, 'sent');
  }
  // What the house has taken stands there already: its answer may still be on its way.
  for (const { message, fate } of facts.onTheirWay) if (!known.has(message.id)) put(message, fate);
  return entries;
}

function areTogether(one: Message, next: Message): boolean {
  const gapMs = Date.parse(next.at) - Date.parse(one.at);
  return one.sender?.id === next.sender?.id && gapMs < TOGETHER_MS && next.replyTo === null;
}

function isOneMinute(one: Message, next: Message): boolean {
  return one.at.slice(0, 16) === next.at.slice(0, 16);
}

function fold(entries: Entry[], message: Message): void {
  const last = entries.at(-1);
  if (last?.kind === 'hidden') last.count += 1;
  else entries.push({ kind: 'hidden', key: `hidden ${message.id}`, count: 1 });
}
