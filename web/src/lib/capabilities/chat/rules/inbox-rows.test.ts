import { expect, test } from 'vitest';
import type { InboxRow } from '../shapes.ts';
import { inOrder, withMessage, withRead } from './inbox-rows.ts';
import { messageOf } from './test-message.ts';

const BEA = { id: 'bea', name: 'Bea', hue: 90 };
const rowOf = (given: Partial<InboxRow> = {}): InboxRow => ({
  room: {
    id: 'yard',
    kind: 'group',
    title: 'Yard',
    about: null,
    other: null,
    members: 3,
    role: 'member',
    moderates: false,
    silencedUntil: null,
    mutedUntil: null,
    seq: 9,
    madeAt: '2026-03-01T00:00:00Z',
  },
  last: messageOf(9),
  unread: 0,
  mentioned: 0,
  readSeq: 9,
  ...given,
});

test('another’s message makes a room unread, one’s own does not', () => {
  const others = withMessage(rowOf(), messageOf(10, { sender: BEA, mentions: ['ann'] }), 'ann');
  expect(others).toMatchObject({ unread: 1, mentioned: 1, last: { seq: 10 } });
  expect(withMessage(rowOf(), messageOf(10), 'ann')).toMatchObject({
    unread: 0,
    last: { seq: 10 },
  });
});

test('a change, and what was heard twice, counts nothing', () => {
  const row = withMessage(rowOf(), messageOf(10, { sender: BEA }), 'ann');
  expect(withMessage(row, messageOf(10, { sender: BEA }), 'ann').unread).toBe(1);
  const edited = messageOf(10, { sender: BEA, changedSeq: 11, text: 'mended' });
  expect(withMessage(row, edited, 'ann')).toMatchObject({ unread: 1, last: { text: 'mended' } });
  const older = messageOf(4, { sender: BEA, changedSeq: 12, text: 'old' });
  expect(withMessage(row, older, 'ann').last?.seq).toBe(10);
});

test('reading to the end leaves nothing unread; reading on the way leaves the house’s number', () => {
  const row = rowOf({ last: messageOf(20), unread: 7, mentioned: 1, readSeq: 9 });
  expect(withRead(row, 15)).toMatchObject({ unread: 7, mentioned: 1, readSeq: 15 });
  expect(withRead(row, 20)).toMatchObject({ unread: 0, mentioned: 0, readSeq: 20 });
  expect(withRead(row, 3)).toBe(row);
});

test('the room that stirred last stands first, one without a word by when it was made', () => {
  const [a, b] = [rowOf({ last: messageOf(1) }), rowOf({ last: null })];
  expect(inOrder([b, a])).toEqual([a, b]);
});
