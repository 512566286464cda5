import { room } from '../../../kernel/room/room.ts';
import { decideCase } from './actions/decide-case.ts';
import { listCases } from './actions/list-cases.ts';
import { listRulings } from './actions/list-rulings.ts';
import { readCase } from './actions/read-case.ts';
import { caseDecidedOn } from './events.ts';

export const reviews = room({
  name: 'rhythm.reviews',
  says: 'Odd plays, and what curators decide about them',
  folder: import.meta.dirname,
  isApp: true,
  needs: ['identity.profiles', 'rhythm.plays'],
  actions: [listCases, readCase, decideCase, listRulings],
  tells: [caseDecidedOn],
  keeps: [
    {
      table: 'rhythm.ruling',
      person: 'player_id',
      exported: 'what was decided about their plays, when and why',
      omit: ['judge_id', 'seq'],
      forgotten: 'deleted',
    },
    {
      table: 'rhythm.ruling',
      person: 'judge_id',
      exported: 'what they decided about plays of others, when and why',
      omit: ['player_id', 'seq'],
      forgotten: 'anonymised',
    },
  ],
});
