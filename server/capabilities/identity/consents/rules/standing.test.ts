import { expect, test } from 'vitest';
import { standingOf } from './standing.ts';

const NOW = '2026-05-01';
const of = (version: string, given: boolean) => ({ version, given });

test.each([
  ['required, never asked', true, null, { given: false, pending: true }],
  ['required, given', true, of(NOW, true), { given: true, pending: false }],
  [
    'required, given to an older one',
    true,
    of('2026-01-01', true),
    { given: false, pending: true },
  ],
  ['optional, never asked', false, null, { given: false, pending: false }],
  ['optional, given', false, of(NOW, true), { given: true, pending: false }],
  [
    'optional, given to an older one',
    false,
    of('2026-01-01', true),
    { given: false, pending: false },
  ],
  ['optional, taken back', false, of(NOW, false), { given: false, pending: false }],
])('%s', (_what, required, latest, standing) => {
  expect(standingOf({ required, version: NOW }, latest)).toEqual(standing);
});
