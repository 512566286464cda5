import { afterAll, beforeAll, expect, test } from 'vitest';
import { openMadang, type Madang } from '../../../testing/madang.ts';

let madang: Madang;
beforeAll(async () => {
  madang = await openMadang({ apps: [] });
});
afterAll(() => madang.close());

const WEBHOOKS = '/api/programs/webhooks';
const ONE = `${WEBHOOKS}/${crypto.randomUUID()}`;
const CALLS = [
  ['programs.webhooks.listWebhooks', 'GET', WEBHOOKS],
  ['programs.webhooks.listKinds', 'GET', `${WEBHOOKS}/kinds`],
  ['programs.webhooks.makeWebhook', 'POST', WEBHOOKS],
  ['programs.webhooks.changeWebhook', 'PATCH', ONE],
  ['programs.webhooks.removeWebhook', 'DELETE', ONE],
  ['programs.webhooks.tryWebhook', 'POST', `${ONE}/trials`],
  ['programs.webhooks.listDeliveries', 'GET', `${ONE}/deliveries`],
  ['programs.webhooks.sendAgain', 'POST', `${ONE}/deliveries/${crypto.randomUUID()}/tries`],
] as const;

test.each(CALLS)('%s: nobody and nobody below an administrator', async (_name, method, url) => {
  const payload = ['POST', 'PATCH'].includes(method) ? { payload: { name: 'x' } } : {};
  expect((await madang.nobody.send({ method, url, ...payload })).status).toBe(401);
  for (const role of ['guest', 'member', 'curator'] as const) {
    const person = await madang.person(role);
    const answer = await person.send({ method, url, ...payload });
    expect(answer).toMatchObject({ status: 403, body: { code: 'house.not_allowed' } });
  }
});
