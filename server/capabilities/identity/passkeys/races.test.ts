import { afterAll, beforeAll, expect, test } from 'vitest';
import { authenticator } from '../../../testing/authenticator.ts';
import { openMadang, type Madang, type TestPerson } from '../../../testing/madang.ts';

const ORIGIN = 'https://madang.example';
const PASSKEYS = '/api/identity/passkeys';
const AT_ONCE = 8;

let madang: Madang;
beforeAll(async () => {
  madang = await openMadang({ apps: [], config: { publicUrl: ORIGIN } });
});
afterAll(() => madang.close());

async function add(person: TestPerson) {
  const device = authenticator(ORIGIN);
  const asked = (await person.post(`${PASSKEYS}/registrations`)).body;
  const { body } = await person.post(PASSKEYS, { response: device.create(asked) });
  return { device, id: body.id as string };
}
const challenge = async () => (await madang.nobody.post(`${PASSKEYS}/challenges`)).body;
const send = (response: object) =>
  madang.nobody.post(`${PASSKEYS}/sessions`, { response, client: 'program' });
const statuses = async (answers: Promise<{ status: number }>[]) =>
  (await Promise.all(answers)).map(({ status }) => status).toSorted();

test('one answer sent many times at once opens one session', async () => {
  const { device } = await add(await madang.person());
  const response = device.get(await challenge());
  const got = await statuses(Array.from({ length: AT_ONCE }, () => send(response)));
  expect(got).toEqual([201, ...Array(AT_ONCE - 1).fill(410)]);
});

test('of two devices that count the same, as an original and its copy, one comes in', async () => {
  const { device } = await add(await madang.person());
  const asked = await Promise.all(Array.from({ length: AT_ONCE }, challenge));
  const answers = asked.map((each) => send(device.get(each, { counter: 7 })));
  expect(await statuses(answers)).toEqual([201, ...Array(AT_ONCE - 1).fill(401)]);
});

test('two last passkeys removed at once: one stays', async () => {
  const person = await madang.person();
  const ids = [(await add(person)).id, (await add(person)).id];
  const got = await statuses(ids.map((id) => person.delete(`${PASSKEYS}/${id}`)));
  expect(got).toEqual([204, 409]);
  expect((await person.get(PASSKEYS)).body.items).toHaveLength(1);
});
