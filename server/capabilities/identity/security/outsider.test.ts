import { afterAll, beforeAll, expect, test } from 'vitest';
import { openMadang, type Madang } from '../../../testing/madang.ts';

let madang: Madang;
beforeAll(async () => {
  madang = await openMadang({ apps: [] });
});
afterAll(() => madang.close());

const EVENTS = '/api/identity/security/events';

test('identity.security.listSecurityEvents: without a session it is refused', async () => {
  for (const client of [madang.nobody, madang.bearer('nonsense')]) {
    const answer = await client.get(EVENTS);
    expect(answer).toMatchObject({ status: 401, body: { code: 'house.sign_in_needed' } });
  }
});

test("identity.security.listSecurityEvents: nobody reads another's, whatever their role", async () => {
  const person = await madang.person();
  const others = [await madang.person('guest'), await madang.person('administrator')];
  await madang.work();
  const own = (await person.get(EVENTS)).body.items.map(({ id }: { id: string }) => id);
  expect(own.length).toBeGreaterThan(0);
  for (const other of others) {
    const { items } = (await other.get(`${EVENTS}?personId=${person.id}`)).body;
    expect(items?.some(({ id }: { id: string }) => own.includes(id)) ?? false).toBe(false);
    const cursor = Buffer.from(JSON.stringify([8.64e15, own[0]])).toString('base64url');
    const page = (await other.get(`${EVENTS}?cursor=${cursor}`)).body.items;
    expect(page.some(({ id }: { id: string }) => own.includes(id))).toBe(false);
  }
});
