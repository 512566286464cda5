import { expect, test } from 'vitest';
import { DECISIONS, refusalOf } from './decision.ts';

const odd = { playerId: 'player', flags: ['impossible_rate'], decided: false };

test.each([
  ['an odd play can be accepted, kept or void', odd, [null, null, null, 'open']],
  [
    'a play that is not odd can be void',
    { ...odd, flags: [] },
    ['not_odd', 'not_odd', null, 'open'],
  ],
  ['a claim can be kept', { ...odd, flags: ['no_log'] }, ['unproven', null, null, 'open']],
  [
    'a claim that differs from its log can be kept',
    { ...odd, flags: ['impossible_rate', 'claim_differs'] },
    ['unproven', null, null, 'open'],
  ],
  [
    'what was decided can be undone, and nothing else',
    { ...odd, decided: true },
    ['decided', 'decided', 'decided', null],
  ],
] as const)('%s', (_says, facts, wanted) => {
  expect(DECISIONS.map((decision) => refusalOf(decision, facts, 'judge'))).toEqual(wanted);
});

test('nobody decides about their own play', () => {
  for (const decided of [false, true]) {
    const facts = { ...odd, decided };
    for (const decision of DECISIONS) expect(refusalOf(decision, facts, 'player')).toBe('own');
  }
});
