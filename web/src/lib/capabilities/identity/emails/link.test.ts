import { expect, test } from 'vitest';
import { tokenIn } from './link.ts';

const TOKEN = 'GYWY5ve7jF0tS8tn8KKzhdEr5xrwRQGbTDpsRR4hszk';

test('a link brings its secret behind the #', () => {
  expect(tokenIn(`#${TOKEN}`)).toBe(TOKEN);
});

test.each([
  '',
  '#',
  '#GYWY5',
  '#<script>alert(1)</script>',
  `#${TOKEN} ${TOKEN}`,
  `#${'a'.repeat(65)}`,
])('what was cut off or is none is noticed before it is sent: %j', (hash) => {
  expect(tokenIn(hash)).toBeNull();
});
