import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectLimited } from '../../../testing/limited.ts';
import { openMadang, type Madang } from '../../../testing/madang.ts';
import {
  CHANGE_LIMIT,
  DOWNLOAD_LIMIT,
  EXPORT_DAY_HOURS,
  EXPORTS_A_DAY,
  PROOF_CHARS_MAX,
  READ_LIMIT,
} from './limits.ts';

let madang: Madang;
beforeAll(async () => {
  madang = await openMadang({ apps: [], limitFactor: 1 });
});
afterAll(() => madang.close());

const EXPORTS = '/api/identity/exports';
const NONE = '00000000-0000-7000-8000-000000000000';

test.each([
  ['identity.exports.listExports', 'GET', EXPORTS, READ_LIMIT.max, 200],
  ['identity.exports.readExport', 'GET', `${EXPORTS}/x`, READ_LIMIT.max, 422],
  ['identity.exports.deleteExport', 'DELETE', `${EXPORTS}/x`, CHANGE_LIMIT.max, 422],
] as const)('%s: a person calls it so often, others are not held up', async (...call) => {
  const [_operation, method, url, max, status] = call;
  await expectLimited(madang, { method, url, max, status });
});

test('identity.exports.startExport: a person calls it so often, others are not held up', async () => {
  const [eager, other] = [await madang.person(), await madang.person()];
  const codes = new Set<string | undefined>();
  for (let i = 0; i < CHANGE_LIMIT.max; i++) codes.add((await eager.post(EXPORTS)).body.code);
  expect(codes).not.toContain('house.too_many');
  expect((await eager.post(EXPORTS)).body.code).toBe('house.too_many');
  expect((await other.post(EXPORTS)).status).toBe(202);
});

test('identity.exports.readFile: an address downloads so often', async () => {
  const url = `${EXPORTS}/${NONE}/file`;
  const call = (remoteAddress: string) => madang.nobody.send({ method: 'GET', url, remoteAddress });
  const { status } = await call('10.0.0.1');
  expect(status).not.toBe(200);
  for (let i = 1; i < DOWNLOAD_LIMIT.max; i++) expect((await call('10.0.0.1')).status).toBe(status);
  const over = await call('10.0.0.1');
  expect(over).toMatchObject({ status: 429, body: { code: 'house.too_many' } });
  expect((await call('10.0.0.2')).status).toBe(status);
});

test('so many exports are made of one person in a day, and more the day after', async () => {
  const person = await madang.person();
  for (let i = 0; i < EXPORTS_A_DAY; i++) {
    expect((await person.post(EXPORTS)).status).toBe(202);
    await madang.work();
    madang.clock.advance({ minutes: 1 });
  }
  const over = await person.post(EXPORTS);
  expect(over.status).not.toBe(202);
  expect(Number(over.headers['retry-after'])).toBeGreaterThan(0);
  madang.clock.advance({ hours: EXPORT_DAY_HOURS });
  expect((await person.post(EXPORTS)).status).toBe(202);
});

test('the proof of a link has so many characters', async () => {
  const read = (chars: number) =>
    madang.nobody.get(`${EXPORTS}/${NONE}/file?mac=${'m'.repeat(chars)}&until=1`);
  const [fits, over] = [await read(PROOF_CHARS_MAX), await read(PROOF_CHARS_MAX + 1)];
  expect(fits.body.code).not.toBe('house.input_wrong');
  expect(over.body.code).toBe('house.input_wrong');
});
