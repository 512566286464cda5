import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { house as plan } from '../../house.ts';
import type { AnyAction } from '../../kernel/action/action.ts';
import { chooseRooms, wire } from '../../kernel/house/wiring.ts';
import { fittingParts, requestOf } from '../fitting-request.ts';
import type { World } from '../matrix-fixture.ts';
import { openWorld } from '../world.ts';

vi.setConfig({ testTimeout: 120_000 });

/** What a page of another site can make a browser send without asking first (Fetch, "simple" requests). */
const SIMPLE_TYPES = ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data'];
/** Addresses to which a provider's page may send a browser back by a form; each has a state of its own. */
const FORMS = actionsOf()
  .filter(({ spec }) => spec.bodyFormat === 'form')
  .map(({ spec }) => spec.operation);
const FOREIGN = { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' };

function actionsOf(): AnyAction[] {
  return wire(chooseRooms(plan, null)).actions;
}

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.madang.close());

/** The cookies of a browser in which somebody is signed in. */
async function cookies(): Promise<string> {
  const body = { name: 'Victim', client: 'browser' };
  const answer = await world.madang.nobody.post('/api/identity/accounts/guests', body);
  return answer.cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
}

test('a cookie alone opens nothing that is for somebody', async () => {
  const cookie = await cookies();
  const owner = await world.visit('owner');
  for (const { spec } of actionsOf()) {
    if (spec.permission === 'anyone') continue;
    const parts = await fittingParts(world, spec, owner);
    const answer = await world.madang.nobody.send(
      requestOf(spec, { ...parts, headers: { ...parts.headers, cookie } }),
    );
    expect(answer, spec.operation).toMatchObject({
      status: 401,
      body: { code: 'house.sign_in_needed' },
    });
  }
});

test('nothing reads what a form or a plain text of another site brings, but the way back from a provider', async () => {
  const cookie = await cookies();
  const nobody = await world.visit('nobody');
  for (const { spec } of actionsOf()) {
    if (spec.permission !== 'anyone' || !spec.body || FORMS.includes(spec.operation)) continue;
    const { body, ...parts } = await fittingParts(world, spec, nobody);
    const before = await world.madang.told();
    for (const type of SIMPLE_TYPES) {
      const request = requestOf(spec, { ...parts, body: {} });
      const headers = { ...FOREIGN, cookie, 'content-type': type };
      const payload = JSON.stringify(body ?? {});
      const { status } = await world.madang.nobody.send({ ...request, headers, payload });
      expect([403, 415], `${spec.operation} ${type}`).toContain(status);
    }
    expect(await world.madang.told(), spec.operation).toEqual(before);
  }
});

test('a cookie that another site makes a browser send changes nothing', async () => {
  const cookie = await cookies();
  for (const { spec } of actionsOf()) {
    const isSilent = spec.method !== 'GET' && !spec.body && spec.permission === 'anyone';
    if (!isSilent) continue;
    const before = await world.madang.told();
    const request = requestOf(spec, { params: {}, query: {}, body: undefined, headers: {} });
    await world.madang.nobody.send({ ...request, headers: { ...FOREIGN, cookie } });
    expect(await world.madang.told(), spec.operation).toEqual(before);
  }
  const refresh = { method: 'POST', url: '/api/identity/sessions/refresh' } as const;
  const json = { cookie, 'content-type': 'application/json' };
  const foreign = { ...json, ...FOREIGN };
  const refused = await world.madang.nobody.send({ ...refresh, headers: foreign, payload: '{}' });
  expect(refused.status).toBe(403);
  // It still stands: nothing of the above has ended it, nor used it up.
  const own = { ...json, 'sec-fetch-site': 'same-origin' };
  const answer = await world.madang.nobody.send({ ...refresh, headers: own, payload: '{}' });
  expect(answer.status).toBe(200);
});

test('forms are read at the way back from providers and nowhere else', () => {
  for (const operation of FORMS) expect(operation).toMatch(/^identity\.providers\./);
});

test('a link is no lever: what is read by GET writes nothing', async () => {
  const owner = await world.visit('owner');
  for (const { spec } of actionsOf()) {
    if (spec.method !== 'GET') continue;
    const request = requestOf(spec, await fittingParts(world, spec, owner));
    const statements = await world.madang.statements(() => owner.client.send(request));
    const writing = statements.filter((text) => /\b(insert|update|delete)\b/i.test(text));
    expect(writing, spec.operation).toEqual([]);
  }
});
