import type { Keep } from '../../../kernel/room/keep.ts';

/** The people in these tables. */
export const roomKeeps: Keep[] = [
  {
    table: 'chat.room',
    person: 'pair_low',
    exported: 'the rooms of two that they are in',
    omit: ['pair_low', 'seq', 'members'],
    forgotten: 'anonymised',
  },
  {
    table: 'chat.room',
    person: 'pair_high',
    exported: 'the rooms of two that they are in',
    omit: ['pair_high', 'seq', 'members'],
    forgotten: 'anonymised',
  },
  {
    table: 'chat.member',
    person: 'person_id',
    exported: 'the rooms they are in, since when, and what they are there',
    omit: ['came_seq', 'changed_seq'],
    forgotten: 'deleted',
  },
];
