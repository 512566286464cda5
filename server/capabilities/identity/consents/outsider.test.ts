import { afterAll, beforeAll, expect, test } from 'vitest';
import { openMadang, type Madang } from '../../../testing/madang.ts';
import { CHANGE_LIMIT, DOCUMENT_LIMIT } from './limits.ts';

let madang: Madang;
beforeAll(async () => {
  madang = await openMadang({ apps: [], limitFactor: 1 });
});
afterAll(() => madang.close());

const CONSENTS = '/api/identity/consents';

test.each([
  ['identity.consents.listConsents', 'GET', CONSENTS, undefined],
  ['identity.consents.listHistory', 'GET', `${CONSENTS}/history`, undefined],
  ['identity.consents.giveConsent', 'POST', CONSENTS, { document: 'news', version: '2026-01-01' }],
  ['identity.consents.withdrawConsent', 'DELETE', `${CONSENTS}/news`, undefined],
] as const)('%s: without a session it is refused', async (_operation, method, url, payload) => {
  const body = payload === undefined ? {} : { payload };
  for (const client of [madang.nobody, madang.bearer('a.b.c')]) {
    const answer = await client.send({ method, url, ...body });
    expect(answer).toMatchObject({ status: 401, body: { code: 'house.sign_in_needed' } });
  }
});

test('nobody reads or changes the consents of another, whatever they name', async () => {
  const [person, other] = [await madang.person(), await madang.person('administrator')];
  const before = (await person.get(`${CONSENTS}/history`)).body;
  const version = (await person.get(CONSENTS)).body.items[2].version as string;
  const sent = { document: 'news', version, personId: person.id };
  expect((await other.post(CONSENTS, sent)).status).toBe(422);
  await other.post(`${CONSENTS}?personId=${person.id}`, { document: 'news', version });
  expect((await person.get(`${CONSENTS}/history`)).body).toEqual(before);
  const theirs = (await other.get(`${CONSENTS}/history?personId=${person.id}`)).body.items ?? [];
  const ids = before.items.map((line: { id: string }) => line.id);
  for (const line of theirs) expect(ids).not.toContain(line.id);
});

test('identity.consents.listDocuments, identity.consents.readDocument: anybody may, so often', async () => {
  for (const url of [`${CONSENTS}/documents`, `${CONSENTS}/documents/privacy`]) {
    for (let i = 0; i < DOCUMENT_LIMIT.max; i++) {
      expect((await madang.nobody.get(url)).status).toBe(200);
    }
    expect((await madang.nobody.get(url)).status).toBe(429);
    const elsewhere = { method: 'GET', url, remoteAddress: '10.0.0.2' } as const;
    expect((await madang.nobody.send(elsewhere)).status).toBe(200);
  }
});

test('identity.consents.giveConsent: a person changes so often, others are not held up', async () => {
  const [eager, other] = [await madang.person(), await madang.person()];
  for (let i = 0; i < CHANGE_LIMIT.max; i++) {
    expect((await eager.post(CONSENTS, {})).status).toBe(422);
  }
  expect((await eager.post(CONSENTS, {})).status).toBe(429);
  expect((await other.post(CONSENTS, {})).status).toBe(422);
});
