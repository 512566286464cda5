import type { Keep } from '../../../kernel/room/keep.ts';

/** The people in these tables. */
export const messageKeeps: Keep[] = [
  {
    table: 'chat.message',
    person: 'sender_id',
    exported: 'what they wrote, where and when',
    omit: ['seq', 'changed_seq', 'reply_seq', 'pinned_by'],
    forgotten: 'anonymised',
    blank: ['text'],
  },
  {
    table: 'chat.message',
    person: 'pinned_by',
    exported: 'nothing: what they pinned is of others',
    forgotten: 'anonymised',
  },
  {
    table: 'chat.mention',
    person: 'person_id',
    exported: 'where they were named',
    forgotten: 'deleted',
  },
  {
    table: 'chat.reaction',
    person: 'person_id',
    exported: 'their emoji below messages',
    forgotten: 'deleted',
  },
  {
    table: 'chat.read_mark',
    person: 'person_id',
    exported: 'how far they have read each room',
    omit: ['told_seq', 'told_kind'],
    forgotten: 'deleted',
  },
];
