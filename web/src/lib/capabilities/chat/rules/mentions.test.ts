import { expect, test } from 'vitest';
import { begunMention, fitting, stillMentioned, withMention } from './mentions.ts';

const people = ['Jun', 'Jun Ho', 'Min Ji', '민지'].map((name) => ({ id: name, name, hue: 0 }));

test('a name begins with an @ at the beginning of a word', () => {
  expect(begunMention('hi @mi', 6)).toEqual({ at: 3, query: 'mi' });
  expect(begunMention('@', 1)).toEqual({ at: 0, query: '' });
  expect(begunMention('@jun h and', 6)).toEqual({ at: 0, query: 'jun h' });
  expect(begunMention('mail@example', 12)).toBeNull();
  expect(begunMention('@jun\nnext', 9)).toBeNull();
  expect(begunMention('no name', 4)).toBeNull();
});

test('those whose name begins so come first, then those with such a word', () => {
  expect(fitting(people, 'ju').map(({ id }) => id)).toEqual(['Jun', 'Jun Ho']);
  expect(fitting(people, 'ji').map(({ id }) => id)).toEqual(['Min Ji']);
  expect(fitting(people, '민').map(({ id }) => id)).toEqual(['민지']);
  expect(fitting(people, 'x')).toEqual([]);
  expect(fitting(people, '', 2)).toHaveLength(2);
});

test('a chosen name is written out, and the caret stands behind it', () => {
  expect(withMention('hi @ju there', { at: 3, query: 'ju' }, 'Jun Ho')).toEqual([
    'hi @Jun Ho there',
    11,
  ]);
});

test('who is no longer named in the text is not told', () => {
  expect(
    stillMentioned('@Jun hello', [
      { id: '1', name: 'Jun' },
      { id: '2', name: 'Min' },
    ]),
  ).toEqual(['1']);
});
