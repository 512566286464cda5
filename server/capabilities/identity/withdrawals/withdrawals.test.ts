import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openMadang, type Madang } from '../../../testing/madang.ts';
import { playOf, readChart, submit } from '../../../testing/plays.ts';
import { giveRole } from '../profiles/index.ts';
import { closeWithdrawals } from './jobs/close-withdrawals.ts';
import { remindLeavers } from './jobs/remind-leavers.ts';
import { GRACE_DAYS, REMINDED_DAYS, SETTLE_MINUTES } from './limits.ts';

const LEAVE = '/api/identity/withdrawals';
const MINE = `${LEAVE}/mine`;
const ME = '/api/identity/profiles/me';
const PASSWORD = 'three blue cranes';

let madang: Madang;
beforeAll(async () => {
  madang = await openMadang();
});
afterAll(() => madang.close());

/** A member with a mail address and a password. */
async function member(name = '민지') {
  const email = `${crypto.randomUUID()}@example.com`;
  const newcomer = { email, password: PASSWORD, name, language: 'en', client: 'program' };
  const { body } = await madang.nobody.post('/api/identity/accounts', newcomer);
  const signIn = () =>
    madang.nobody.post('/api/identity/sessions', { email, password: PASSWORD, client: 'program' });
  return { ...madang.bearer(body.accessToken), id: body.me.id as string, email, signIn };
}

/** What the clock would do: closes what is due, and purges what is closed, as often as it takes. */
async function sweep() {
  for (let round = 0; round < 3; round++) {
    await closeWithdrawals.run(madang.house.context('test'), {});
    await madang.work();
    madang.clock.advance({ minutes: SETTLE_MINUTES });
  }
}

async function peopleWith(id: string): Promise<number> {
  const { reader } = madang.house.ground.database;
  return (await reader.rows('select from identity.person where id = $1', [id])).length;
}

describe('identity.withdrawals.startWithdrawal', () => {
  test('ends every session, hides the person, tells by letter, and keeps the door open', async () => {
    const person = await member();
    await person.signIn();
    const before = (await madang.told()).length;
    madang.clock.advance({ s: 1 });
    const left = await person.post(LEAVE);
    const due = new Date(madang.clock.now().getTime() + GRACE_DAYS * 86_400_000).toISOString();
    expect(left).toMatchObject({ status: 201, body: { leavingAt: due } });
    expect((await madang.told()).slice(before)).toEqual([
      'identity.sessions.sessionsEnded',
      'identity.withdrawals.leavingAsked',
    ]);
    expect((await person.get(ME)).status).toBe(401);
    const { body: seen } = await madang.nobody.get(`/api/identity/profiles/${person.id}`);
    expect(seen).toMatchObject({ name: '', hue: 0 });
    const letters = (await madang.letters()).filter(({ to }) => to === person.email);
    const asked = letters.filter(({ subject }) => /delete your account/.test(subject));
    expect(asked).toHaveLength(1);
    const back = await person.signIn();
    expect(back).toMatchObject({ status: 201, body: { me: { leavingAt: due } } });
  });

  test('asked again it stays as it was', async () => {
    const person = await member();
    const first = await person.post(LEAVE);
    madang.clock.advance({ days: 2 });
    const again = madang.bearer((await person.signIn()).body.accessToken);
    expect(await again.post(LEAVE)).toMatchObject({ status: 201, body: first.body });
    expect((await again.get(ME)).status).toBe(401);
  });

  test('needs a fresh proof that it is oneself', async () => {
    const person = await member();
    const { body } = await person.signIn();
    madang.clock.advance({ minutes: 11 });
    const refreshed = await madang.nobody.post('/api/identity/sessions/refresh', {
      refreshToken: body.refreshToken,
    });
    const stale = madang.bearer(refreshed.body.accessToken);
    expect(await stale.post(LEAVE)).toMatchObject({
      status: 403,
      body: { code: 'house.proof_needed' },
    });
    expect((await stale.get(ME)).body.leavingAt).toBeNull();
  });

  test('the last administrator stays, also when two leave one after the other', async () => {
    const people = [await madang.person(), await madang.person()] as const;
    const ctx = madang.house.context('test');
    for (const { id } of people) await giveRole(ctx, id, 'administrator');
    const [first, second] = people;
    expect((await first.post(LEAVE)).status).toBe(201);
    expect(await second.post(LEAVE)).toMatchObject({
      status: 409,
      body: { code: 'identity.last_administrator' },
    });
    expect((await second.get(ME)).body.leavingAt).toBeNull();
  });
});

describe('identity.withdrawals.undoWithdrawal', () => {
  test('everything is as it was', async () => {
    const person = await member('서연');
    const chart = await readChart(person, 'arirang_0');
    await submit(person, playOf(chart, 'easy', { missRate: 0 }));
    const board = `/api/rhythm/scoreboard/boards/${chart.id}/easy`;
    const mine = async () => {
      const { items } = (await madang.nobody.get(board)).body;
      return items.find((line: { person: { id: string } }) => line.person.id === person.id);
    };
    const line = await mine();
    expect(line.person.name).toBe('서연');
    await person.post(LEAVE);
    expect(await mine()).toEqual({ ...line, person: { id: person.id, name: '', hue: 0 } });
    const back = madang.bearer((await person.signIn()).body.accessToken);
    expect((await back.delete(MINE)).status).toBe(204);
    expect(await mine()).toEqual(line);
    expect((await back.get(ME)).body.leavingAt).toBeNull();
    expect((await back.delete(MINE)).status).toBe(204);
    expect((await madang.told()).filter((name) => name.endsWith('leavingUndone'))).toHaveLength(1);
    madang.clock.advance({ days: GRACE_DAYS + 1 });
    await sweep();
    expect(await peopleWith(person.id)).toBe(1);
  });

  test('is too late once the account is closed', async () => {
    const person = await member();
    await person.post(LEAVE);
    const back = madang.bearer((await person.signIn()).body.accessToken);
    const { writer } = madang.house.ground.database;
    await writer.change('update identity.withdrawal set closed_at = $2 where person_id = $1', [
      person.id,
      madang.clock.now(),
    ]);
    expect(await back.delete(MINE)).toMatchObject({
      status: 410,
      body: { code: 'identity.undo_too_late' },
    });
  });
});

test('three days before the end a letter reminds, once', async () => {
  const person = await member();
  await person.post(LEAVE);
  const remind = () => remindLeavers.run(madang.house.context('test'), {});
  const reminders = async () =>
    (await madang.letters()).filter(
      ({ to, subject }) => to === person.email && subject.includes('3 days'),
    );
  madang.clock.advance({ days: GRACE_DAYS - REMINDED_DAYS - 1 });
  await remind();
  expect(await reminders()).toEqual([]);
  madang.clock.advance({ days: 1 });
  await remind();
  await remind();
  expect(await reminders()).toHaveLength(1);
});

test('when grace is over nobody signs in, and then the person is gone and the address free', async () => {
  const person = await member();
  await person.post(LEAVE);
  madang.clock.advance({ days: GRACE_DAYS });
  expect(await person.signIn()).toMatchObject({
    status: 410,
    body: { code: 'identity.account_closed' },
  });
  await sweep();
  expect(await peopleWith(person.id)).toBe(0);
  expect((await person.signIn()).body.code).toBe('identity.credentials_wrong');
  expect((await madang.told()).filter((name) => name.endsWith('personLeft'))).not.toEqual([]);
  const again = await madang.nobody.post('/api/identity/accounts', {
    email: person.email,
    password: PASSWORD,
    name: '다시',
    client: 'program',
  });
  expect(again).toMatchObject({ status: 201, body: { me: { leavingAt: null } } });
});

test('a guest is gone within the hour', async () => {
  const guest = await madang.person('guest');
  const left = await guest.post(LEAVE);
  expect(left.body.leavingAt).toBe(madang.clock.now().toISOString());
  expect((await guest.get(ME)).status).toBe(401);
  await sweep();
  expect(await peopleWith(guest.id)).toBe(0);
});
