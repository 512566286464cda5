import { describe, expect, test } from 'vitest';
import { entriesOf, type Entry, type EntryFacts } from './entries.ts';
import { messageOf } from './test-message.ts';

const BEA = { id: 'bea', name: 'Bea', hue: 90 };
const at = (minute: number, day = 14) => new Date(Date.UTC(2026, 2, day, 3, minute)).toISOString();

function rows(facts: Partial<EntryFacts>): string[] {
  const entries = entriesOf({
    items: [],
    onTheirWay: [],
    readSeq: null,
    ownId: 'ann',
    isHidden: ({ hidden }) => hidden,
    dayOf: (message) => message.at.slice(0, 10),
    ...facts,
  });
  expect(new Set(entries.map(({ key }) => key)).size).toBe(entries.length);
  return entries.map(write);
}

function write(entry: Entry): string {
  if (entry.kind === 'day') return entry.key;
  if (entry.kind === 'hidden') return `hidden ${entry.count}`;
  if (entry.kind !== 'message') return entry.kind;
  return `${entry.isHead ? 'head' : 'more'} ${entry.message.seq} ${entry.fate}`;
}

describe('the rows of a conversation', () => {
  test('gather what one person says in a row, until five minutes pass or a new day comes', () => {
    const items = [
      messageOf(1, { at: at(0) }),
      messageOf(2, { at: at(4) }),
      messageOf(3, { at: at(9) }),
      messageOf(4, { at: at(10), sender: BEA }),
      messageOf(5, { at: at(10, 15), sender: BEA }),
    ];
    expect(rows({ items })).toEqual([
      'day 2026-03-14',
      'head 1 sent',
      'more 2 sent',
      'head 3 sent',
      'head 4 sent',
      'day 2026-03-15',
      'head 5 sent',
    ]);
  });

  test('a reply says its own name: it stands below what it answers', () => {
    const replyTo = { id: 'x', seq: 1, sender: BEA, text: 'hm' };
    const items = [messageOf(1, { at: at(0) }), messageOf(2, { at: at(0), replyTo })];
    expect(rows({ items }).at(-1)).toBe('head 2 sent');
  });

  test('the line stands before the first unread of others, once', () => {
    const items = [1, 2, 3, 4].map((seq) => messageOf(seq, { sender: BEA }));
    items[1] = messageOf(2);
    expect(rows({ items, readSeq: 1 })).toEqual([
      'day 2026-03-14',
      'head 1 sent',
      'head 2 sent',
      'new',
      'head 3 sent',
      'more 4 sent',
    ]);
    expect(rows({ items, readSeq: 4 })).not.toContain('new');
  });

  test('those who are blocked are folded, each stretch into one row', () => {
    const items = [1, 2, 3, 4].map((seq) => messageOf(seq, { hidden: seq !== 3 }));
    expect(rows({ items })).toEqual(['day 2026-03-14', 'hidden 2', 'head 3 sent', 'hidden 1']);
  });

  test('what is on its way comes last, and once when the house has it already', () => {
    const items = [messageOf(1)];
    const onTheirWay = [
      { message: messageOf(1), fate: 'waiting' as const },
      { message: messageOf(2), fate: 'waiting' as const },
      { message: messageOf(3), fate: 'failed' as const },
    ];
    expect(rows({ items, onTheirWay, readSeq: 0 })).toEqual([
      'day 2026-03-14',
      'head 1 sent',
      'more 2 waiting',
      'more 3 failed',
    ]);
  });

  test('the last of one minute carries the time', () => {
    const items = [
      messageOf(1, { at: at(0) }),
      messageOf(2, { at: at(0) }),
      messageOf(3, { at: at(1) }),
      messageOf(4, { at: at(1), sender: BEA }),
    ];
    const facts = { items, onTheirWay: [], readSeq: null, ownId: 'ann' };
    const entries = entriesOf({
      ...facts,
      isHidden: () => false,
      dayOf: (message) => message.at.slice(0, 10),
    });
    const timed = entries.flatMap((one) => (one.kind === 'message' ? [one.isLast] : []));
    expect(timed).toEqual([false, true, true, true]);
  });

  test('lines about who came break a gathering', () => {
    const items = [messageOf(1), messageOf(2, { kind: 'came' }), messageOf(3)];
    expect(rows({ items })).toEqual(['day 2026-03-14', 'head 1 sent', 'event', 'head 3 sent']);
  });
});
