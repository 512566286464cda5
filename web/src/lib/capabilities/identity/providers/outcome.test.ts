import { expect, it } from 'vitest';
import { outcomeIn } from './outcome.ts';

it('the way back tells the ticket, or what went wrong', () => {
  expect(outcomeIn('#ticket=a.b&provider=kakao&intent=link&next=%2Fprofile')).toEqual({
    ticket: 'a.b',
    problem: null,
    intent: 'link',
    next: '/profile',
  });
  expect(outcomeIn('#problem=identity.flow_over')).toMatchObject({
    ticket: null,
    problem: 'identity.flow_over',
    intent: 'enter',
  });
});

it.each([
  ['enter', 'enter'],
  ['link', 'link'],
  ['prove', 'prove'],
  ['own the house', 'enter'],
])('what one set out for, %j, is read as %s', (told, intent) => {
  expect(outcomeIn(`#ticket=a&intent=${encodeURIComponent(told)}`)?.intent).toBe(intent);
});

it.each(['', '#', '#next=/profile', '#ticket'])('of %j nothing is made', (hash) => {
  expect(outcomeIn(hash)?.ticket ?? '').toBe('');
});
