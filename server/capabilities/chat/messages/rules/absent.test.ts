import { expect, test } from 'vitest';
import { newsOf, type Heard, type Listener } from './absent.ts';

const heard = (seq: number, more: Partial<Heard> = {}): Heard => ({
  seq,
  senderId: 'sender',
  mentions: [],
  answers: null,
  ...more,
});
const listener = (more: Partial<Listener> = {}): Listener => ({
  personId: 'me',
  isMuted: false,
  isPresent: false,
  readSeq: 0,
  toldSeq: 0,
  ...more,
});
const named = heard(5, { mentions: ['me'] });
const answered = heard(6, { answers: 'me' });

test.each([
  ['in a room of two each stretch', 'direct', [heard(5)], { toldSeq: 4 }, 'direct 5'],
  ['of a group once', 'group', [heard(5)], {}, 'group 5'],
  ['of a group not again until they look', 'group', [heard(5)], { toldSeq: 4 }, null],
  [
    'of a group again when they have looked',
    'group',
    [heard(5)],
    { toldSeq: 4, readSeq: 4 },
    'group 5',
  ],
  ['about a thing nothing', 'about', [heard(5)], {}, null],
  ['who is named', 'about', [named], {}, 'mention 5'],
  ['who is named, however often they were told', 'group', [named], { toldSeq: 4 }, 'mention 5'],
  ['who is named, even when muted', 'group', [named], { isMuted: true }, 'mention 5'],
  ['whose message is answered', 'about', [answered], {}, 'reply 6'],
  ['nothing else when muted', 'group', [heard(4), answered], { isMuted: true }, null],
  ['what concerns them most', 'group', [named, answered, heard(7)], {}, 'mention 5'],
  ['the latest of it', 'direct', [heard(5), heard(6)], {}, 'direct 6'],
  ['nothing while they look', 'direct', [named], { isPresent: true }, null],
  ['nothing that they have read', 'direct', [heard(5)], { readSeq: 5 }, null],
  ['nothing twice', 'direct', [heard(5)], { toldSeq: 5 }, null],
  ['nothing of their own', 'direct', [heard(5, { senderId: 'me' })], {}, null],
] as const)('people are told %s', (_says, kind, messages, more, wanted) => {
  const told = newsOf(kind, messages, [listener(more)]);
  expect(told.map(({ news, seq }) => `${news} ${seq}`)).toEqual(wanted === null ? [] : [wanted]);
});
