import { expect, test } from 'vitest';
import { messageIdOf } from './message-id.ts';

test.each([
  ['yard@madang.example', '<1@madang.example>'],
  ['Madang <yard@madang.example>', '<1@madang.example>'],
  ['A @ B <yard@madang.example>', '<1@madang.example>'],
])('a letter of %s is called %s', (from, id) => {
  expect(messageIdOf('1', from)).toBe(id);
  expect(messageIdOf('1', from)).toBe(messageIdOf('1', from));
});
