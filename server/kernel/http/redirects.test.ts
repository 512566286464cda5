import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { action } from '../action/action.ts';
import { strict, Type } from '../action/schema.ts';
import { openSmallHouse, PLAIN, type SmallHouse } from '../testing/small-house.ts';
import { openApi } from './openapi.ts';

const sendOn = action({
  ...PLAIN,
  operation: 'small.things.sendOn',
  path: '/small/things/on',
  status: 302,
  output: strict({ to: Type.String() }),
  run: async () => ({ to: '/elsewhere#there' }),
  wire(output, wire) {
    wire.redirect(output.to);
    wire.setCookie('lax', 'a', { path: '/api/small', maxAgeS: 60, sameSite: 'lax' });
    wire.setCookie('strict', 'b', { path: '/api/small', maxAgeS: 60 });
    return output;
  },
});

const takeForm = action({
  ...PLAIN,
  operation: 'small.things.takeForm',
  method: 'POST',
  path: '/small/things/form',
  bodyFormat: 'form',
  bodyBytesMax: 200,
  body: strict({ code: Type.String({ maxLength: 20 }), state: Type.Optional(Type.String()) }),
  run: async (_ctx, input) => input,
});

const takeJson = action({
  ...PLAIN,
  operation: 'small.things.takeJson',
  method: 'POST',
  path: '/small/things/json',
  body: strict({ code: Type.String() }),
  run: async (_ctx, input) => input,
});

let small: SmallHouse;
const form = { 'content-type': 'application/x-www-form-urlencoded' };
beforeAll(async () => {
  small = await openSmallHouse([sendOn, takeForm, takeJson]);
});
afterAll(() => small.close());

test('an action sends a browser on: a status of its own, an address, no body', async () => {
  const answer = await small.nobody.get('/api/small/things/on');
  expect(answer).toMatchObject({ status: 302, body: '' });
  expect(answer.headers.location).toBe('/elsewhere#there');
  expect(answer.cookies).toEqual([
    { name: 'lax', value: 'a', path: '/api/small', maxAge: 60, httpOnly: true, sameSite: 'Lax' },
    {
      name: 'strict',
      value: 'b',
      path: '/api/small',
      maxAge: 60,
      httpOnly: true,
      sameSite: 'Strict',
    },
  ]);
});

describe('a form', () => {
  const post = (payload: string, headers: Record<string, string> = form) =>
    small.nobody.send({ method: 'POST', url: '/api/small/things/form', payload, headers });

  test('is read where an action says so', async () => {
    expect((await post('code=a%20b+c&state=%ED%95%9C')).body).toEqual({
      code: 'a b c',
      state: '한',
    });
  });

  test.each([
    ['a name that comes twice', 'code=a&code=b', 422],
    ['a field that nobody asked for', 'code=a&role=administrator', 422],
    ['a field of an object’s own', '__proto__=a&code=b', 422],
    ['a missing field', 'state=a', 422],
    ['too long a value', `code=${'a'.repeat(21)}`, 422],
    ['too large a form', `code=a&state=${'a'.repeat(300)}`, 413],
  ])('%s is refused', async (_what, payload, status) => {
    expect((await post(payload)).status).toBe(status);
  });

  test('is the only format of its address, and no other address reads one', async () => {
    const json = { 'content-type': 'application/json' };
    expect((await post('{"code":"a"}', json)).status).toBe(415);
    const there = { method: 'POST', url: '/api/small/things/json' } as const;
    const refused = await small.nobody.send({ ...there, payload: 'code=a', headers: form });
    expect(refused.status).toBe(415);
    const taken = await small.nobody.send({ ...there, payload: { code: 'a' } });
    expect(taken.body).toEqual({ code: 'a' });
  });
});

test('the contract tells of both', () => {
  const { paths } = openApi({
    rooms: [{ name: 'small.things', says: 'a room of a test' }],
    actions: [sendOn, takeForm],
    channels: [],
  }) as { paths: Record<string, Record<string, Record<string, never>>> };
  expect(paths['/api/small/things/on']?.['get']?.['responses']?.['302']).toEqual({
    description: 'Sent on to another address',
    headers: { Location: { description: 'where to go on', schema: { type: 'string' } } },
  });
  const { requestBody } = paths['/api/small/things/form']?.['post'] ?? {};
  expect(requestBody?.['content']).toHaveProperty('application/x-www-form-urlencoded');
});
