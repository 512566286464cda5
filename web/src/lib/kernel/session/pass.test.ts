import { expect, it } from 'vitest';
import type { Signed } from '../api/shapes.ts';
import { passOf } from './pass.ts';

const signed = { accessToken: 'a', expiresAt: '2026-11-21T09:05:00.000Z' } as Signed;
const MINUTE_MS = 60_000;

it('a pass lives as long as the server says, also where the clock of the machine is wrong', () => {
  const wrongMs = Date.parse('2031-01-01T00:00:00Z');
  const pass = passOf(signed, 'Sat, 21 Nov 2026 09:00:00 GMT', wrongMs);
  expect(pass.goodUntilMs - wrongMs).toBe(5 * MINUTE_MS - 30_000);
});

it('without a Date header the own clock decides', () => {
  const nowMs = Date.parse('2026-11-21T09:03:00Z');
  expect(passOf(signed, null, nowMs).goodUntilMs - nowMs).toBe(2 * MINUTE_MS - 30_000);
});
