import { expect, test } from 'vitest';
import { withReaction } from './reactions.ts';

test('one puts a reaction once and takes it away again, others stay', () => {
  const one = withReaction([], '👍', 'ann', true);
  expect(one).toEqual([{ emoji: '👍', count: 1, people: ['ann'] }]);
  expect(withReaction(one, '👍', 'ann', true)).toBe(one);
  const both = withReaction(one, '👍', 'bea', true);
  expect(both).toEqual([{ emoji: '👍', count: 2, people: ['bea', 'ann'] }]);
  expect(withReaction(both, '👍', 'ann', false)).toEqual([
    { emoji: '👍', count: 1, people: ['bea'] },
  ]);
  expect(withReaction(one, '👍', 'ann', false)).toEqual([]);
  expect(withReaction(one, '🎉', 'ann', false)).toBe(one);
});
