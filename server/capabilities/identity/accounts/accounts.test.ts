import { afterAll, beforeAll, expect, test } from 'vitest';
import { openMadang, type Madang } from '../../../testing/madang.ts';

let madang: Madang;
beforeAll(async () => {
  madang = await openMadang();
});
afterAll(() => madang.close());

const MINJI = {
  email: 'Minji@Example.com',
  password: 'three blue cranes',
  name: ' 민지 ',
  client: 'program',
};

test('a newcomer signs up and is in', async () => {
  const answer = await madang.nobody.post('/api/identity/accounts', MINJI);
  expect(answer.status).toBe(201);
  expect(answer.body.me).toMatchObject({ name: '민지', email: 'minji@example.com', role: 'member', language: 'ko', zone: 'Asia/Seoul' });
  const me = await madang.bearer(answer.body.accessToken).get('/api/identity/profiles/me');
  expect(me.body).toEqual(answer.body.me);
});
