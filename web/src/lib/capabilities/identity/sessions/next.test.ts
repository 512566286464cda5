import { expect, it } from 'vitest';
import { nextPath } from './next.ts';

it.each([
  ['/rhythm/songs/arirang', '/rhythm/songs/arirang'],
  [null, '/'],
  ['https://evil.example/', '/'],
  ['//evil.example/', '/'],
  ['/\\evil.example/', '/'],
  ['rhythm', '/'],
  ['/sign-up', '/'],
])('after signing in with next=%s one is at %s', (next, path) => {
  expect(nextPath(next)).toBe(path);
});
