import { afterAll, beforeAll, expect, test } from 'vitest';
import { openMadang, type Madang } from '../../../testing/madang.ts';

let madang: Madang;
beforeAll(async () => {
  madang = await openMadang({ apps: [] });
});
afterAll(() => madang.close());

const BLOCKS = '/api/identity/blocks';

test.each([
  ['identity.blocks.blockPerson', 'POST', BLOCKS, { personId: crypto.randomUUID() }],
  ['identity.blocks.unblockPerson', 'DELETE', `${BLOCKS}/${crypto.randomUUID()}`, undefined],
  ['identity.blocks.readBlock', 'GET', `${BLOCKS}/${crypto.randomUUID()}`, undefined],
  ['identity.blocks.listBlocks', 'GET', BLOCKS, undefined],
] as const)('%s: without a session it is refused', async (_operation, method, url, payload) => {
  const body = payload === undefined ? {} : { payload };
  for (const client of [madang.nobody, madang.bearer('a.b.c')]) {
    const answer = await client.send({ method, url, ...body });
    expect(answer).toMatchObject({ status: 401, body: { code: 'house.sign_in_needed' } });
  }
});

test('nobody sees or changes the list of another, whatever they name', async () => {
  const [person, other, third] = [
    await madang.person('guest'),
    await madang.person(),
    await madang.person('administrator'),
  ];
  await person.post(BLOCKS, { personId: other.id });
  for (const stranger of [other, third]) {
    for (const more of ['', `?personId=${person.id}`]) {
      const answer = await stranger.get(`${BLOCKS}${more}`);
      expect(answer.body.items ?? []).toEqual([]);
    }
    expect((await stranger.get(`${BLOCKS}/${other.id}`)).body.blocked).toBe(false);
    await stranger.delete(`${BLOCKS}/${other.id}`);
    const sent = await stranger.post(BLOCKS, { personId: third.id, ownerId: person.id });
    expect(sent.status).toBe(422);
  }
  expect((await person.get(BLOCKS)).body.items.length).toBe(1);
});
