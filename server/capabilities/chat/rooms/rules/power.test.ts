import { expect, test } from 'vitest';
import { givesRoles, heirOf, moderates, standsOver, type Standing } from './power.ts';

const standing = (more: Partial<Standing>): Standing => ({
  kind: 'group',
  role: 'member',
  houseRole: 'member',
  ...more,
});

test.each([
  ['a member of a group', standing({}), [false, false, []]],
  ['its moderator', standing({ role: 'moderator' }), [true, false, ['member']]],
  ['its owner', standing({ role: 'owner' }), [true, true, ['member', 'moderator']]],
  [
    'an administrator of the house in a group',
    standing({ houseRole: 'administrator' }),
    [false, false, []],
  ],
  [
    'a curator in a room about a thing',
    standing({ kind: 'about', houseRole: 'curator' }),
    [true, true, ['member', 'moderator']],
  ],
  ['its moderator', standing({ kind: 'about', role: 'moderator' }), [true, false, ['member']]],
  ['one of two', standing({ kind: 'direct', houseRole: 'administrator' }), [false, false, []]],
] as const)('%s', (_who, who, wanted) => {
  const under = (['member', 'moderator', 'owner'] as const).filter((role) => standsOver(who, role));
  expect([moderates(who), givesRoles(who), under]).toEqual(wanted);
});

test('the moderator who came first inherits, else who came first', () => {
  const members = [
    { role: 'member' as const, came_seq: 1 },
    { role: 'moderator' as const, came_seq: 7 },
    { role: 'moderator' as const, came_seq: 5 },
  ];
  expect(heirOf(members)).toBe(members[2]);
  expect(heirOf(members.slice(0, 1))).toBe(members[0]);
  expect(heirOf([])).toBeNull();
});
