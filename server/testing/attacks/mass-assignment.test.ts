import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { house as plan } from '../../house.ts';
import type { AnyAction } from '../../kernel/action/action.ts';
import { Type } from '../../kernel/action/schema.ts';
import { chooseRooms, wire } from '../../kernel/house/wiring.ts';
import { fittingParts, requestOf, type Parts } from '../fitting-request.ts';
import type { World } from '../matrix-fixture.ts';
import { openWorld } from '../world.ts';
import { withAction } from './with-action.ts';

vi.setConfig({ testTimeout: 120_000 });

/** Fields that somebody would like to set, and must not by slipping them in. */
const PRIVILEGED: Record<string, unknown> = {
  role: 'administrator',
  roles: ['administrator'],
  isAdmin: true,
  id: '019a1b2c-3d4e-7f60-8a9b-0c1d2e3f4a5b',
  personId: '019a1b2c-3d4e-7f60-8a9b-0c1d2e3f4a5b',
  person_id: '019a1b2c-3d4e-7f60-8a9b-0c1d2e3f4a5b',
  sessionId: '019a1b2c-3d4e-7f60-8a9b-0c1d2e3f4a5b',
  hash: 'x',
  verified: true,
  verifiedAt: '2026-01-01T00:00:00.000Z',
  createdAt: '2000-01-01T00:00:00.000Z',
  score: 10_000_000,
  $where: '1',
};

/** Actions that take more than they name, and what becomes of it: others write what is sent to them. */
const OPEN: Record<string, string> = {
  'identity.passkeys.addPasskey': 'what browsers say of a key grows; only what is named is read',
  'identity.passkeys.provePasskey': 'as above',
  'identity.passkeys.signInWithPasskey': 'as above',
  'identity.providers.returnForm': 'what a provider sends back; handed on to its own check',
  'identity.providers.returnVisitor': 'as above',
};

const rooms = chooseRooms(plan, null);
const { actions } = wire(rooms);
let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.madang.close());

/** The body with one more field, in each object of it. */
function slippedIn(value: unknown, name: string, field: unknown): unknown[] {
  if (Array.isArray(value)) {
    return value.flatMap((each, i) =>
      slippedIn(each, name, field).map((bent) => value.with(i, bent)),
    );
  }
  if (typeof value !== 'object' || value === null) return [];
  const own = Object.hasOwn(value, name) ? [] : [{ ...value, [name]: field }];
  const deeper = Object.entries(value).flatMap(([key, each]) =>
    slippedIn(each, name, field).map((bent) => ({ ...value, [key]: bent })),
  );
  return [...own, ...deeper];
}

/** Whether a schema names the field itself: then it is the action's to judge. */
function asksFor(schema: unknown, name: string): boolean {
  return Object.hasOwn((schema as { properties?: object }).properties ?? {}, name);
}

function hasJsonBody({ spec }: AnyAction): boolean {
  return spec.body !== undefined && (spec.bodyFormat ?? 'json') === 'json';
}

/** What an action took that it does not ask for. */
async function takenBy(of: World, { spec }: AnyAction): Promise<string[]> {
  const who = await of.visit('administrator');
  const parts = await fittingParts(of, spec, who);
  const taken: string[] = [];
  const offer = async (what: string, bent: Parts) => {
    const { status } = await who.client.send(requestOf(spec, bent));
    if (status < 400 || status >= 500) taken.push(`${what}: ${status}`);
  };
  for (const [name, field] of Object.entries(PRIVILEGED)) {
    // A file as it is has no fields.
    if (spec.body && spec.bodyFormat !== 'bytes' && !asksFor(spec.body, name)) {
      for (const body of slippedIn(parts.body ?? {}, name, field)) {
        await offer(`body ${name}`, { ...parts, body: body as object });
      }
    }
    if (!spec.query || asksFor(spec.query, name)) continue;
    await offer(`query ${name}`, { ...parts, query: { ...parts.query, [name]: String(field) } });
  }
  return taken;
}

/** Who is who, as far as nobody may change it by the way. */
const standing = (of: World) =>
  of.madang.house.ground.database.writer.rows<{ id: string }>(
    `select p.id, p.role, p.created_at, w.verified_at from identity.person p
     left join identity.password w on w.person_id = p.id order by p.id`,
  );

test('no action takes a field that it does not ask for, wherever it is slipped in', async () => {
  const wrong: Record<string, string[]> = {};
  let offered = 0;
  for (const action of actions) {
    if (!action.spec.body && !action.spec.query) continue;
    offered++;
    const taken = await takenBy(world, action);
    const isOpen = Object.hasOwn(OPEN, action.spec.operation);
    // One that takes no more than it names must leave the list.
    if (taken.length > 0 !== isOpen) wrong[action.spec.operation] = taken;
  }
  expect(wrong).toEqual({});
  expect(offered).toBeGreaterThan(10);
});

test('what an action has no schema for never reaches it, and nobody is more than before', async () => {
  const before = await standing(world);
  const owner = await world.visit('owner');
  const query = new URLSearchParams(
    Object.entries(PRIVILEGED).map(([name, value]): [string, string] => [name, String(value)]),
  );
  for (const { spec } of actions) {
    if (spec.query || spec.method !== 'GET') continue;
    const parts = await fittingParts(world, spec, owner);
    const plain = await owner.client.send(requestOf(spec, parts));
    const slipped = requestOf(spec, { ...parts, query: Object.fromEntries(query) });
    const answer = await owner.client.send(slipped);
    expect(answer.status, spec.operation).toBe(plain.status);
  }
  const known = new Map(before.map((row) => [row.id, row]));
  for (const row of await standing(world)) {
    if (known.has(row.id)) expect(row).toEqual(known.get(row.id));
  }
});

test.each(['__proto__', 'constructor', 'prototype'])('%s pollutes nothing', async (name) => {
  const owner = await world.visit('owner');
  for (const { spec } of actions.filter(hasJsonBody)) {
    const { body, ...parts } = await fittingParts(world, spec, owner);
    const fields = JSON.stringify(body ?? {}).slice(1, -1);
    const payload = `{${fields}${fields && ','}"${name}":{"role":"administrator","polluted":true}}`;
    const request = requestOf(spec, { ...parts, body: {} });
    const headers = { 'content-type': 'application/json' };
    const answer = await owner.client.send({ ...request, headers, payload });
    expect(answer.status, spec.operation).toBeGreaterThanOrEqual(400);
    expect(answer.status, spec.operation).toBeLessThan(500);
  }
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
});

test('an action that takes whatever is sent is noticed', async () => {
  const operation = 'identity.profiles.updateMe';
  const loose = Type.Object({ language: Type.String() }, { additionalProperties: true });
  const planted = withAction(rooms, operation, { body: loose, run: async () => null });
  const faulty = await openWorld({ rooms: planted });
  try {
    const action = wire(planted).actions.find(({ spec }) => spec.operation === operation);
    if (!action) throw new Error('no such action');
    expect((await takenBy(faulty, action)).map((each) => each.split(':')[0])).toContain(
      'body role',
    );
  } finally {
    await faulty.madang.close();
  }
});
