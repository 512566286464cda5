import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { house as plan } from '../../house.ts';
import { chooseRooms } from '../../kernel/house/wiring.ts';
import { authenticator } from '../authenticator.ts';
import { openMadang, type Madang } from '../madang.ts';
import { aroundAction, type Run } from './with-action.ts';

const ORIGIN = 'https://madang.example';
const PASSKEYS = '/api/identity/passkeys';
const EMAILS = '/api/identity/emails';
const SESSIONS = '/api/identity/sessions';
const WAITING = 'three blue cranes';
const config = { publicUrl: ORIGIN };

let madang: Madang;
beforeAll(async () => {
  madang = await openMadang({ apps: [], config });
});
afterAll(() => madang.close());

type Device = ReturnType<typeof authenticator>;

async function addPasskey(of: Madang, accessToken: string): Promise<Device> {
  const device = authenticator(ORIGIN);
  const client = of.bearer(accessToken);
  const begun = (await client.post(`${PASSKEYS}/registrations`)).body;
  const response = device.create(begun as Parameters<Device['create']>[0]);
  expect((await client.post(PASSKEYS, { response })).status).toBe(201);
  return device;
}

async function signInBy(of: Madang, device: Device) {
  const begun = (await of.nobody.post(`${PASSKEYS}/challenges`)).body;
  const response = device.get(begun as Parameters<Device['get']>[0]);
  return of.nobody.post(`${PASSKEYS}/sessions`, { response, client: 'program' });
}

/** The owner of the mailbox opens the newest letter and sets a password. */
async function resetByLetter(of: Madang, email: string, password: string): Promise<void> {
  await of.nobody.post(`${EMAILS}/reset-letters`, { email });
  const letters = (await of.letters()).filter(({ to }) => to === email);
  const token = letters.findLast(({ link }) => link?.includes('/reset'))?.link?.split('#')[1];
  const { status } = await of.nobody.post(`${EMAILS}/resets`, { token, password });
  expect(status).toBe(204);
  of.clock.advance({ s: 1 });
}

/** A stranger opens an account with somebody's address and leaves doors open in it for themselves. */
async function squat(of: Madang, email: string) {
  const given = { email, password: WAITING, name: 'Squatter', client: 'program' };
  const { body } = await of.nobody.post('/api/identity/accounts', given);
  const device = await addPasskey(of, body.accessToken);
  await of.house.ground.database.writer.change(
    `insert into identity.provider_link (issuer, subject, person_id, provider, label, linked_at, used_at)
     values ('https://accounts.google.com', $1::text, $1::uuid, 'google', null, $2, $2)`,
    [body.me.id, of.clock.now()],
  );
  return { ...body, id: body.me.id as string, device, email };
}

/** By which of their doors the stranger still comes in. */
async function waysIn(of: Madang, squatter: Awaited<ReturnType<typeof squat>>): Promise<string[]> {
  const { accessToken, refreshToken, device, id, email } = squatter;
  const ways: string[] = [];
  if ((await signInBy(of, device)).status === 201) ways.push('passkey');
  const links = 'select from identity.provider_link where person_id = $1';
  const { writer } = of.house.ground.database;
  if ((await writer.rows(links, [id])).length > 0) ways.push('linked account');
  const me = await of.bearer(accessToken).get('/api/identity/profiles/me');
  if (me.status !== 401) ways.push('access token');
  const refreshed = await of.nobody.post(`${SESSIONS}/refresh`, { refreshToken });
  if (refreshed.status === 200) ways.push('refresh token');
  const credentials = { email, password: WAITING, client: 'program' };
  if ((await of.nobody.post(SESSIONS, credentials)).status === 201) ways.push('password');
  return ways;
}

/** What is open to who waited in an account, once the owner of its address has come. */
async function leftOpenIn(of: Madang): Promise<string[]> {
  const email = `${crypto.randomUUID()}@example.com`;
  const squatter = await squat(of, email);
  // They have a second session, too, which nobody has looked at since.
  const other = await of.nobody.post(SESSIONS, { email, password: WAITING, client: 'program' });
  expect((await signInBy(of, squatter.device)).status).toBe(201);
  await resetByLetter(of, email, 'four red herons');
  const left = await waysIn(of, { ...squatter, refreshToken: other.body.refreshToken });
  if (left.length > 0) return left;

  // From then on the address is shown to be theirs: what they add stays when they forget a password.
  const own = { email, password: 'four red herons', client: 'program' };
  const { body } = await of.nobody.post(SESSIONS, own);
  const mine = await addPasskey(of, body.accessToken);
  await resetByLetter(of, email, 'five green frogs');
  return (await signInBy(of, mine)).status === 201 ? [] : ['the owner lost their own'];
}

test('who opened an account with a stranger’s address keeps no way in once its owner comes', async () => {
  expect(await leftOpenIn(madang)).toEqual([]);
});

/** Leaves a table as it was, whatever is done otherwise. */
const leaving =
  (table: string) =>
  (run: Run): Run => {
    return async (ctx, input) => {
      const kept = await ctx.db.rows<{ row: object }>(`select to_jsonb(t) as row from ${table} t`);
      const answer = await run(ctx, input);
      await ctx.transaction(async (ctx) => {
        await ctx.db.change(`delete from ${table}`);
        for (const { row } of kept)
          await ctx.db.change(
            `insert into ${table} select (jsonb_populate_record(null::${table}, $1::jsonb)).*`,
            [JSON.stringify(row)],
          );
      });
      return answer;
    };
  };

/** Wakes the sessions up that were ended. */
const waking = (run: Run): Run => {
  return async (ctx, input) => {
    const answer = await run(ctx, input);
    await ctx.db.change('update identity.session set ended_at = null, ended_because = null');
    return answer;
  };
};

/** Closes every door of the account each time, not only to who waited. */
const closingAll = (run: Run): Run => {
  return async (ctx, input) => {
    const answer = await run(ctx, input);
    await ctx.db.change('delete from identity.passkey');
    return answer;
  };
};

describe('a house is noticed that, when the owner comes, leaves or takes', () => {
  test.each<[string, (run: Run) => Run]>([
    ['passkey', leaving('identity.passkey')],
    ['linked account', leaving('identity.provider_link')],
    ['refresh token', waking],
    ['password', leaving('identity.password')],
    ['the owner lost their own', closingAll],
  ])('%s', async (way, around) => {
    const rooms = chooseRooms(plan, new Set());
    const faulty = await openMadang({
      rooms: aroundAction(rooms, 'identity.emails.resetPassword', around),
      config,
    });
    try {
      expect(await leftOpenIn(faulty)).toEqual([way]);
    } finally {
      await faulty.close();
    }
  });
});
