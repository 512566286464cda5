import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Context } from '../../../kernel/context/context.ts';
import { expectLimited } from '../../../testing/limited.ts';
import { openMadang, type Madang } from '../../../testing/madang.ts';
import { CHANGE_LIMIT, READ_LIMIT, URL_CHARS_MAX, WAITING_MAX, WEBHOOKS_MAX } from './limits.ts';
import { dropOldest } from './store/deliveries.ts';
import { insertWebhook } from './store/webhooks.ts';

let madang: Madang;
beforeAll(async () => {
  madang = await openMadang({ apps: [], limitFactor: 1 });
});
afterAll(() => madang.close());

const WEBHOOKS = '/api/programs/webhooks';

test.each([
  ['programs.webhooks.listWebhooks', 'GET', WEBHOOKS, READ_LIMIT.max, 200],
  ['programs.webhooks.listKinds', 'GET', `${WEBHOOKS}/kinds`, READ_LIMIT.max, 200],
  ['programs.webhooks.listDeliveries', 'GET', `${WEBHOOKS}/x/deliveries`, READ_LIMIT.max, 422],
  ['programs.webhooks.makeWebhook', 'POST', WEBHOOKS, CHANGE_LIMIT.max, 422],
  ['programs.webhooks.changeWebhook', 'PATCH', `${WEBHOOKS}/x`, CHANGE_LIMIT.max, 422],
  ['programs.webhooks.removeWebhook', 'DELETE', `${WEBHOOKS}/x`, CHANGE_LIMIT.max, 422],
  ['programs.webhooks.tryWebhook', 'POST', `${WEBHOOKS}/x/trials`, CHANGE_LIMIT.max, 422],
  [
    'programs.webhooks.sendAgain',
    'POST',
    `${WEBHOOKS}/x/deliveries/x/tries`,
    CHANGE_LIMIT.max,
    422,
  ],
] as const)('%s: an administrator calls it so often, others are not held up', async (...call) => {
  const [_operation, method, url, max, status] = call;
  await expectLimited(madang, { method, url, max, status, role: 'administrator' });
});

const keep = (ctx: Context) => {
  const id = ctx.newId();
  const row = { id, name: 'one', url: 'https://game.example', kinds: ['x'], sealed_key: '' };
  return insertWebhook(ctx.db, { ...row, made_by: null, made_at: ctx.now }, WEBHOOKS_MAX);
};

test('a house has so many webhooks, and an address so many characters', async () => {
  const ctx = madang.house.context('test');
  for (let i = 0; i < WEBHOOKS_MAX; i++) expect(await keep(ctx)).toBe(true);
  expect(await keep(ctx)).toBe(false);
  const administrator = await madang.person('administrator');
  const url = `https://game.example/${'x'.repeat(URL_CHARS_MAX)}`;
  const long = await administrator.post(WEBHOOKS, { name: 'x', url, kinds: ['x'] });
  expect(long.body.errors).toMatchObject([{ pointer: '/url' }]);
});

test('so many deliveries wait: of more, the oldest are dropped', async () => {
  const { writer } = madang.house.ground.database;
  const webhook = await writer.first<{ id: string }>('select id from programs.webhook limit 1');
  await writer.change(
    `insert into programs.delivery (id, webhook_id, event_id, kind, body, at)
     select gen_random_uuid(), $1, gen_random_uuid(), 'x', n::text, now()
     from generate_series(1, $2::int) n`,
    [webhook?.id, WAITING_MAX + 3],
  );
  expect(await dropOldest(writer, webhook?.id ?? '', WAITING_MAX)).toBe(3);
  const dropped = await writer.rows(
    `select body from programs.delivery where state = 'dropped' order by seq`,
  );
  expect(dropped).toEqual([{ body: '1' }, { body: '2' }, { body: '3' }]);
  expect(await dropOldest(writer, webhook?.id ?? '', WAITING_MAX)).toBe(0);
});
