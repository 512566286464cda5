import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { house as plan } from '../../house.ts';
import type { AnyAction } from '../../kernel/action/action.ts';
import type { Context } from '../../kernel/context/context.ts';
import { chooseRooms, wire } from '../../kernel/house/wiring.ts';
import type { Room } from '../../kernel/room/room.ts';
import { fittingParts, requestOf } from '../fitting-request.ts';
import type { World } from '../matrix-fixture.ts';
import { openWorld } from '../world.ts';
import { aroundAction, bentContext, withAction } from './with-action.ts';

vi.setConfig({ testTimeout: 120_000 });

/** What a page of another site can make a browser send without asking first (Fetch, "simple" requests). */
const SIMPLE_TYPES = ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data'];
const FOREIGN = { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' };
const JSON_TYPE = { 'content-type': 'application/json' };
const REFRESH = 'identity.sessions.refreshSession';

const rooms = chooseRooms(plan, null);
const { actions } = wire(rooms);
/** Addresses to which a provider's page may send a browser back by a form; each has a state of its own. */
const FORMS = actions
  .filter(({ spec }) => spec.bodyFormat === 'form')
  .map(({ spec }) => spec.operation);
const forSomebody = actions.filter(({ spec }) => spec.permission !== 'anyone');
const bodies = actions.filter(
  ({ spec }) => spec.permission === 'anyone' && spec.body && !FORMS.includes(spec.operation),
);
const silent = actions.filter(
  ({ spec }) => spec.permission === 'anyone' && spec.method !== 'GET' && !spec.body,
);
const links = actions.filter(({ spec }) => spec.method === 'GET');

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.madang.close());

/** The cookies of a browser in which somebody is signed in. */
async function cookies({ madang }: World): Promise<string> {
  const body = { name: 'Victim', client: 'browser' };
  const answer = await madang.nobody.post('/api/identity/accounts/guests', body);
  return answer.cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
}

type Check = (of: World, action: AnyAction, cookie: string) => Promise<string[]>;

/** Whether a cookie alone opens what is for somebody. */
const opensByCookie: Check = async (of, { spec }, cookie) => {
  const parts = await fittingParts(of, spec, await of.visit('owner'));
  const { status, body } = await of.madang.nobody.send(
    requestOf(spec, { ...parts, headers: { ...parts.headers, cookie } }),
  );
  return status === 401 && body.code === 'house.sign_in_needed' ? [] : [`opened: ${status}`];
};

/** In which of the types that need no question a body is read. */
const readsForms: Check = async (of, { spec }, cookie) => {
  const { body = {}, ...parts } = await fittingParts(of, spec, await of.visit('nobody'));
  const request = requestOf(spec, { ...parts, body: {} });
  const fields = Object.entries(body).map(([name, value]): [string, string] => [
    name,
    String(value),
  ]);
  const read: string[] = [];
  for (const type of SIMPLE_TYPES) {
    const before = await of.madang.told();
    const headers = { ...FOREIGN, cookie, 'content-type': type };
    const isForm = type === 'application/x-www-form-urlencoded';
    const payload = isForm ? new URLSearchParams(fields).toString() : JSON.stringify(body);
    const { status } = await of.madang.nobody.send({ ...request, headers, payload });
    if (![403, 415].includes(status)) read.push(`${type}: ${status}`);
    const told = (await of.madang.told()).slice(before.length);
    if (told.length > 0) read.push(`${type} did something`);
  }
  return read;
};

/** What becomes of a cookie that another site makes a browser send, where nothing else is sent. */
const heedsForeign: Check = async (of, { spec }, cookie) => {
  const before = await standing(of);
  const body = spec.body ? { headers: { ...FOREIGN, ...JSON_TYPE, cookie }, payload: '{}' } : {};
  const request = requestOf(spec, { params: {}, query: {}, body: undefined, headers: {} });
  const headers = { ...FOREIGN, cookie };
  const { status } = await of.madang.nobody.send({ ...request, headers, ...body });
  const after = await standing(of);
  return after === before ? [] : [`answered ${status}, and not all is as it was`];
};

/** All that happened, every session and its tokens: what a cookie is good for. */
async function standing({ madang }: World): Promise<string> {
  const { writer } = madang.house.ground.database;
  const rows = await writer.rows(
    `select s::text as session, t::text as token from identity.session s
     left join identity.refresh_token t on t.session_id = s.id order by 1, 2`,
  );
  return JSON.stringify([rows, await madang.told()]);
}

/** What is written by something that a mere link reaches. */
const writesByLink: Check = async (of, { spec }) => {
  const owner = await of.visit('owner');
  const request = requestOf(spec, await fittingParts(of, spec, owner));
  const statements = await of.madang.statements(() => owner.client.send(request));
  return statements.filter((text) => /\b(insert|update|delete)\b/i.test(text));
};

/** What a check finds in each of the actions. */
async function found(
  check: Check,
  of: World,
  among: AnyAction[],
): Promise<Record<string, string[]>> {
  const cookie = await cookies(of);
  const wrong: Record<string, string[]> = {};
  for (const action of among) {
    const says = await check(of, action, cookie);
    if (says.length > 0) wrong[action.spec.operation] = says;
  }
  return wrong;
}

test('a cookie alone opens nothing that is for somebody', async () => {
  expect(await found(opensByCookie, world, forSomebody)).toEqual({});
});

test('nothing reads what a form or a plain text of another site brings, but the way back from a provider', async () => {
  expect(await found(readsForms, world, bodies)).toEqual({});
});

test('a cookie that another site makes a browser send changes nothing', async () => {
  const cookie = await cookies(world);
  for (const action of [...silent, ...actions.filter(({ spec }) => spec.operation === REFRESH)])
    expect([action.spec.operation, await heedsForeign(world, action, cookie)]).toEqual([
      action.spec.operation,
      [],
    ]);
  // It still stands: nothing of the above has ended it, nor used it up.
  const refresh = { method: 'POST', url: '/api/identity/sessions/refresh', payload: '{}' } as const;
  const headers = { ...JSON_TYPE, cookie, 'sec-fetch-site': 'same-origin' };
  expect((await world.madang.nobody.send({ ...refresh, headers })).status).toBe(200);
});

test('forms are read where another site must send them, and nowhere else', () => {
  // The way back from a provider, and the end of letters that a mail program asks for (RFC 8058): both are
  // known by a code of ours in the request, never by a cookie.
  for (const operation of FORMS) {
    expect(operation).toMatch(/^identity\.providers\.|^notifications\.digests\.endLetters$/);
  }
});

test('a link is no lever: what is read by GET writes nothing', async () => {
  expect(await found(writesByLink, world, links)).toEqual({});
});

/** Whoever the refresh token of the cookie belongs to is taken for the one who asks. */
async function byCookie(ctx: Context): Promise<Context> {
  const token = ctx.caller.cookie('madang_refresh') ?? '';
  const row = await ctx.db.first<{ person_id: string; id: string }>(
    `select s.person_id, s.id from identity.session s
     join identity.refresh_token t on t.session_id = s.id where t.hash = $1`,
    [createHash('sha256').update(token).digest()],
  );
  if (!row) return ctx;
  return ctx.as({ kind: 'person', id: row.person_id, role: 'guest', sessionId: row.id });
}

/** A house that takes a request for its own, wherever it comes from. */
const trusting = (operation: string) =>
  aroundAction(
    rooms,
    operation,
    (run) => (ctx, input) =>
      run(bentContext(ctx, { caller: { ...ctx.caller, crossSite: false } }), input),
  );

describe('a fault is noticed:', () => {
  test.each<[string, Check, string, () => Room[], RegExp]>([
    [
      'an action that knows people by their cookie',
      opensByCookie,
      'identity.profiles.readMe',
      () =>
        aroundAction(
          rooms,
          'identity.profiles.readMe',
          (run) => async (ctx, input) => run(await byCookie(ctx), input),
          { permission: 'anyone' },
        ),
      /^opened: 200$/,
    ],
    [
      'an action that reads forms',
      readsForms,
      'identity.accounts.startGuest',
      () => withAction(rooms, 'identity.accounts.startGuest', { bodyFormat: 'form' }),
      /^application\/x-www-form-urlencoded did something$/,
    ],
    [
      'signing out for another site',
      heedsForeign,
      'identity.sessions.signOut',
      () => trusting('identity.sessions.signOut'),
      /^answered 204, and not all/,
    ],
    [
      'a refresh for another site',
      heedsForeign,
      REFRESH,
      () => trusting(REFRESH),
      /^answered 200, and/,
    ],
    [
      'a link that writes',
      writesByLink,
      'identity.profiles.readMe',
      () =>
        aroundAction(rooms, 'identity.profiles.readMe', (run) => async (ctx, input) => {
          await ctx.db.change('update identity.person set hue = hue').catch(() => undefined);
          return run(ctx, input);
        }),
      /^update identity\.person/,
    ],
  ])('%s', async (_what, check, operation, plant, says) => {
    const faulty = await openWorld({ rooms: plant() });
    try {
      const among = actions.filter(({ spec }) => spec.operation === operation);
      const wrong = await found(check, faulty, among);
      expect(wrong[operation]).toEqual(expect.arrayContaining([expect.stringMatching(says)]));
    } finally {
      await faulty.madang.close();
    }
  });
});
