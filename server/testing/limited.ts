import { expect } from 'vitest';
import type { Role } from '../kernel/action/permission.ts';
import type { Madang } from './madang.ts';

/** A call that is answered alike each time, until there were too many. */
export interface LimitedCall {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  url: string;
  /** How often one person may call it. */
  max: number;
  /** Each answer before: by default that what is sent is wrong, which counts as well. */
  status?: number;
  /** Who calls; a member unless said. */
  role?: Role;
}

/** Expects that a person calls something so often and is held up then, while others are not. */
export async function expectLimited(
  madang: Madang,
  { method, url, max, status = 422, role = 'member' }: LimitedCall,
): Promise<void> {
  const [eager, other] = [await madang.person(role), await madang.person(role)];
  const isWrong = status === 422 && method !== 'GET' && method !== 'DELETE';
  const request = { method, url, ...(isWrong ? { payload: { x: 1 } } : {}) };
  for (let i = 0; i < max; i++) expect((await eager.send(request)).status).toBe(status);
  const over = await eager.send(request);
  expect(over).toMatchObject({ status: 429, body: { code: 'house.too_many' } });
  expect(Number(over.headers['retry-after'])).toBeGreaterThan(0);
  expect((await other.send(request)).status).toBe(status);
}
