import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openMadang, type Madang, type TestPerson } from '../../../testing/madang.ts';
import { markVerified } from '../passwords/index.ts';

let madang: Madang;
let chief: TestPerson;
beforeAll(async () => {
  madang = await openMadang({ apps: [] });
  chief = await madang.person('administrator', '관리하는 사람');
});
afterAll(() => madang.close());

const ME = '/api/identity/profiles/me';
const SESSIONS = '/api/identity/sessions';
const PASSWORD = 'three blue cranes';
const reason = '전화기를 잃어버렸다고 했어요';
const signOuts = (id: string) => `/api/identity/roles/people/${id}/sign-outs`;
const changesOf = async (id: string) =>
  (await chief.get(`/api/identity/roles/changes?personId=${id}`)).body.items;

let count = 0;
/** A member with a mail address of their own, in on two devices. */
async function member() {
  const email = `somebody${++count}@example.com`;
  const newcomer = { email, password: PASSWORD, name: `Somebody ${count}`, client: 'program' };
  const { body } = await madang.nobody.post('/api/identity/accounts', newcomer);
  await markVerified(madang.house.context('test'), body.me.id, email);
  const enter = async () => {
    const credentials = { email, password: PASSWORD, client: 'program' };
    return (await madang.nobody.post(SESSIONS, credentials)).body;
  };
  return { id: body.me.id as string, email, enter, devices: [body, await enter()] };
}

describe('identity.roles.signOutPerson', () => {
  test('ends every session at once: access tokens are refused, refresh tokens open nothing', async () => {
    const person = await member();
    const other = await member();
    madang.clock.advance({ s: 1 });
    const before = (await madang.told()).length;
    const answer = await chief.post(signOuts(person.id), { reason });
    expect(answer).toMatchObject({ status: 200, body: { ended: 2 } });
    expect((await madang.told()).slice(before)).toEqual(['identity.roles.personSignedOut']);
    for (const { accessToken, refreshToken } of person.devices) {
      expect((await madang.bearer(accessToken).get(ME)).status).toBe(401);
      expect(await madang.nobody.post(`${SESSIONS}/refresh`, { refreshToken })).toMatchObject({
        status: 401,
        body: { code: 'identity.session_over' },
      });
    }
    expect((await madang.bearer(other.devices[0].accessToken).get(ME)).status).toBe(200);
    const back = await person.enter();
    expect((await madang.bearer(back.accessToken).get(ME)).status).toBe(200);
  });

  test('stands in the log with its reason, and the role as it is', async () => {
    const person = await member();
    await chief.post(signOuts(person.id), { reason: ` ${reason} ` });
    expect(await changesOf(person.id)).toMatchObject([
      {
        person: { id: person.id },
        actor: { id: chief.id },
        house: null,
        before: 'member',
        after: 'member',
        sessionsEnded: 2,
        reason,
      },
    ]);
  });

  test('the person reads of it, and is told by letter; not from where it was done', async () => {
    const person = await member();
    await chief.post(signOuts(person.id), { reason });
    const sent = (await madang.letters()).filter(({ to }) => to === person.email);
    expect(sent.map(({ subject }) => subject)).toContain('관리자가 모든 기기를 로그아웃했어요');
    const { accessToken } = await person.enter();
    const { body } = await madang.bearer(accessToken).get('/api/identity/security/events');
    expect(body.items).toContainEqual({
      id: expect.any(String),
      kind: 'signed_out_by_administrator',
      at: expect.any(String),
      detail: '2',
      device: null,
      address: null,
      place: null,
      current: false,
    });
  });

  test('of somebody who is in nowhere, nothing is done and nothing is written', async () => {
    const person = await member();
    await chief.post(signOuts(person.id), { reason });
    const told = await madang.told();
    const again = await chief.post(signOuts(person.id), { reason });
    expect(again).toMatchObject({ status: 200, body: { ended: 0 } });
    expect(await madang.told()).toEqual(told);
    expect(await changesOf(person.id)).toHaveLength(1);
  });

  test('not without a reason, and not of nobody', async () => {
    const person = await member();
    for (const wrong of [undefined, '', '   ', 'x'.repeat(201)]) {
      const answer = await chief.post(signOuts(person.id), { reason: wrong });
      expect(answer.status).toBe(422);
      expect(answer.body.errors[0].pointer).toBe('/reason');
    }
    expect(await chief.post(signOuts(crypto.randomUUID()), { reason })).toMatchObject({
      status: 404,
      body: { code: 'identity.person_unknown' },
    });
    const { accessToken } = person.devices[0];
    expect((await madang.bearer(accessToken).get(ME)).status).toBe(200);
  });

  test('who is no administrator any more signs nobody out with what is left of their token', async () => {
    const { databaseUrl, clock } = madang;
    const elsewhere = await openMadang({ apps: [], databaseUrl, clock });
    try {
      const former = await madang.person('administrator');
      await chief.put(`/api/identity/roles/people/${former.id}`, { role: 'member', reason });
      const there = elsewhere.bearer(former.accessToken);
      expect(await there.post(signOuts(chief.id), { reason })).toMatchObject({
        status: 403,
        body: { code: 'house.not_allowed' },
      });
      expect((await chief.get(ME)).status).toBe(200);
    } finally {
      await elsewhere.close();
    }
  });
});
