import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openMadang, type Madang } from '../../../testing/madang.ts';

let madang: Madang;
beforeAll(async () => {
  madang = await openMadang({ apps: [] });
});
afterAll(() => madang.close());

const ACCOUNTS = '/api/identity/accounts';
const GOOD = {
  email: 'minji@example.com',
  password: 'three blue cranes',
  name: '민지',
  client: 'program',
};
const JSON_TYPE = { 'content-type': 'application/json' };

/** Sends a body as it is: not every body is one that JSON.stringify writes. */
const sendRaw = (payload: string, headers: Record<string, string> = JSON_TYPE) =>
  madang.nobody.send({ method: 'POST', url: ACCOUNTS, payload, headers });

/** What a refused input must have in common: a problem document, and no account. */
async function expectRefused(payload: object | string, status: number, code: string) {
  const answer = await sendRaw(typeof payload === 'string' ? payload : JSON.stringify(payload));
  expect(answer).toMatchObject({
    status,
    body: { type: `/problems/${code}`, title: expect.any(String), status, code },
  });
  expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/);
  expect(answer.body.requestId).toBe(answer.headers['x-request-id']);
  expect(await madang.told()).toEqual([]);
  return answer.body;
}

describe('identity.accounts.signUp refuses, and opens no account', () => {
  test.each([
    ['a missing field', { ...GOOD, email: undefined }, '/email', 'required'],
    ['a role nobody offered', { ...GOOD, role: 'administrator' }, '/role', 'additionalProperties'],
    [
      'an id of the own making',
      { ...GOOD, id: crypto.randomUUID() },
      '/id',
      'additionalProperties',
    ],
    ['a number for a name', { ...GOOD, name: 7 }, '/name', 'type'],
    ['a name that is null', { ...GOOD, name: null }, '/name', 'type'],
    ['a list for a password', { ...GOOD, password: ['three blue cranes'] }, '/password', 'type'],
    ['a password that is too short', { ...GOOD, password: 'crane' }, '/password', 'minLength'],
    ['a password without end', { ...GOOD, password: 'ab'.repeat(900) }, '/password', 'maxLength'],
    ['an address without host', { ...GOOD, email: 'minji@' }, '/email', 'pattern'],
    ['an address with a NUL', { ...GOOD, email: 'min\u0000ji@example.com' }, '/email', 'pattern'],
    ['half a character', { ...GOOD, email: 'min\ud800ji@example.com' }, '/email', 'pattern'],
    ['two addresses', { ...GOOD, email: 'a@example.com,b@example.com' }, '/email', 'pattern'],
    ['a header in an address', { ...GOOD, email: 'a@b.kr\r\nBcc: c@d.kr' }, '/email', 'pattern'],
    [
      'a long address',
      { ...GOOD, email: `${'a'.repeat(60)}@${'b.'.repeat(120)}kr` },
      '/email',
      'maxLength',
    ],
    ['a long name', { ...GOOD, name: '가'.repeat(161) }, '/name', 'maxLength'],
    ['a language the house does not speak', { ...GOOD, language: 'tlh' }, '/language', 'enum'],
    ['a client of a third kind', { ...GOOD, client: 'toaster' }, '/client', 'enum'],
  ])('%s', async (_what, payload, pointer, keyword) => {
    const { errors } = await expectRefused(payload, 422, 'house.input_wrong');
    expect(errors).toContainEqual({ pointer, code: keyword, detail: expect.any(String) });
  });

  test.each([
    ['a NUL', 'min\u0000ji', 'invisible'],
    ['half a character', 'min\ud800ji', 'invisible'],
    ['letters that turn around', 'minji\u202eadmin', 'invisible'],
    ['nothing but blanks', ' \t\u00a0 ', 'empty'],
    ['41 letters', '가'.repeat(41), 'long'],
    ['composed letters that take more room', '\ufb2c\u0301\u0301'.repeat(40), 'long'],
    ['a tower of marks', `a${'\u0301'.repeat(20)}`, 'marks'],
  ])('a name with %s', async (_what, name, reason) => {
    const { errors } = await expectRefused({ ...GOOD, name }, 422, 'identity.name_wrong');
    expect(errors).toMatchObject([{ pointer: '/name', code: reason }]);
  });

  test.each([
    ['a zone with a NUL', 'Asia/\u0000Seoul'],
    ['an offset for a zone', '+09:00'],
  ])('%s', async (_what, zone) => {
    const { errors } = await expectRefused({ ...GOOD, zone }, 422, 'identity.zone_wrong');
    expect(errors).toMatchObject([{ pointer: '/zone', code: 'zone' }]);
  });

  test('all that is wrong is told in one answer', async () => {
    const { errors } = await expectRefused({ email: 'x', client: 1 }, 422, 'house.input_wrong');
    const pointers = errors.map((error: { pointer: string }) => error.pointer);
    expect(new Set(pointers)).toEqual(new Set(['/email', '/password', '/name', '/client']));
  });

  test.each([
    ['a list', '[]'],
    ['a text', '"minji"'],
    ['null', 'null'],
  ])('%s for a body', async (_what, payload) => {
    await expectRefused(payload, 422, 'house.input_wrong');
  });

  test.each([
    ['broken JSON', '{"email": "minji@'],
    ['an empty body', ''],
    ['a poisoned prototype', `{"__proto__": {"role": "administrator"}, "email": "a@b.kr"}`],
  ])('%s', async (_what, payload) => {
    await expectRefused(payload, 400, 'house.unreadable');
  });

  test('ten megabytes', async () => {
    const payload = JSON.stringify({ ...GOOD, name: 'a'.repeat(10 * 1024 * 1024) });
    await expectRefused(payload, 413, 'house.too_large');
  });

  test.each(['application/x-www-form-urlencoded', 'multipart/form-data', 'application/xml'])(
    'a body that says it is %s',
    async (type) => {
      const answer = await sendRaw(JSON.stringify(GOOD), { 'content-type': type });
      expect(answer).toMatchObject({ status: 415, body: { code: 'house.format_unknown' } });
      expect(await madang.told()).toEqual([]);
    },
  );

  test('plain text, which a form of another site can send', async () => {
    const answer = await sendRaw(JSON.stringify(GOOD), { 'content-type': 'text/plain' });
    expect(answer.status).toBeGreaterThanOrEqual(415);
    expect(answer.status).toBeLessThan(500);
    expect(await madang.told()).toEqual([]);
  });

  test('another method', async () => {
    const answer = await madang.nobody.get(ACCOUNTS);
    expect(answer).toMatchObject({ status: 405, body: { code: 'house.method_unknown' } });
    expect(answer.headers['allow']).toBe('POST');
  });
});
