import { expect, test } from 'vitest';
import { relyingParty } from './relying-party.ts';

const HERE = 'http://127.0.0.1:4600';

test.each<[string | null, string, { id: string; origin: string } | null]>([
  ['https://madang.example', HERE, { id: 'madang.example', origin: 'https://madang.example' }],
  ['https://a.b.example:8443/', HERE, { id: 'a.b.example', origin: 'https://a.b.example:8443' }],
  ['http://localhost:5173', HERE, { id: 'localhost', origin: 'http://localhost:5173' }],
  ['http://madang.example', HERE, null],
  ['https://192.0.2.1', HERE, null],
  ['https://[2001:db8::1]', HERE, null],
  ['http://127.0.0.1:4600', HERE, null],
  [null, HERE, { id: 'localhost', origin: 'http://localhost:4600' }],
  [null, 'http://0.0.0.0:80', { id: 'localhost', origin: 'http://localhost' }],
])('%s, listening on %s', (publicUrl, homeUrl, wanted) => {
  expect(relyingParty(publicUrl, homeUrl)).toEqual(wanted);
});
